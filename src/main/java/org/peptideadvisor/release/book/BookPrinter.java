package org.peptideadvisor.release.book;

import io.quarkus.qute.Engine;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.ValueResolver;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.peptideadvisor.model.ProgramFile;

/** Prints rule books with the Qute templates beside this class. Qute escapes every text of a book. Thread-safe. */
public final class BookPrinter {

    private static final int MOST_KEYS = 40;

    private final Engine engine = Engine.builder()
            .addDefaults()
            .addValueResolver(ValueResolvers.rawResolver())
            .addValueResolver(new ReflectionValueResolver())
            .addValueResolver(on(String.class, "anchor", text -> new RawString(anchor(text))))
            .addValueResolver(on(String.class, "fence", text -> new RawString(fence(text))))
            .addValueResolver(on(String.class, "html", text -> new RawString(MarkdownEscaper.html(text))))
            .addValueResolver(on(List.class, "listed", BookPrinter::listed))
            .addResultMapper(new VisibleHtmlEscaper())
            .addResultMapper(new MarkdownEscaper())
            .addLocator(BookPrinter::included)
            .build();

    /** The whole book. */
    public String print(RuleBookPages book, BookForm form) {
        Template template = engine.parse(
                ProgramFile.text(BookPrinter.class, form.template()),
                Variant.forContentType(form.mediaType()),
                form.template());
        return template.data("book", book)
                .data("words", BookWords.ENGLISH)
                .data("soonDays", BookWriter.SOON_DAYS)
                .data("css", ProgramFile.text(BookPrinter.class, "rulebook.css"))
                .render();
    }

    /** What changed from one release to another, in Markdown. */
    public String difference(RuleEdition from, RuleEdition to) {
        return markdown(
                BookPrinter.class,
                "difference.md",
                Map.of("from", named(from), "to", named(to), "id", to.id(), "changes", BookChanges.between(from, to)));
    }

    private static String named(RuleEdition edition) {
        return edition.name().isEmpty() ? edition.id() : edition.name();
    }

    /**
     * A page of Markdown.
     *
     * @param beside the class beside which the template is
     * @param values what the template shows; each text is escaped
     */
    public String markdown(Class<?> beside, String template, Map<String, Object> values) {
        TemplateInstance page = engine.parse(
                        ProgramFile.text(beside, template),
                        Variant.forContentType(BookForm.MARKDOWN.mediaType()),
                        template)
                .data("words", BookWords.ENGLISH);
        values.forEach(page::data);
        return page.render();
    }

    /** A template that others include. */
    private static Optional<TemplateLocator.TemplateLocation> included(String template) {
        String text = ProgramFile.text(BookPrinter.class, template);
        return Optional.of(new TemplateLocator.TemplateLocation() {
            @Override
            public Reader read() {
                return new StringReader(text);
            }

            @Override
            public Optional<Variant> getVariant() {
                return Optional.of(Variant.forContentType(BookForm.MARKDOWN.mediaType()));
            }
        });
    }

    private static <T> ValueResolver on(Class<T> type, String name, Function<T, Object> property) {
        return ValueResolver.builder()
                .applyToBaseClass(type)
                .applyToName(name)
                .resolveSync(context -> property.apply(type.cast(context.getBase())))
                .build();
    }

    /** Letters, digits, hyphens, and an underscore for a slash; anything else by its number, so that different texts stay different. */
    private static String anchor(String text) {
        var plain = new StringBuilder();
        text.chars().forEach(c -> {
            if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-') {
                plain.append((char) c);
            } else {
                plain.append(c == '/' ? "_" : "_" + Integer.toHexString(c) + "_");
            }
        });
        return plain.toString();
    }

    /** A fence that the text itself does not hold. */
    private static String fence(String text) {
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        return fence;
    }

    /** The keys of rows, not more than a reader wants to see. */
    private static String listed(List<?> keys) {
        if (keys.isEmpty()) {
            return "none";
        }
        String shown = String.join(
                ", ", keys.stream().limit(MOST_KEYS).map(Object::toString).toList());
        return keys.size() > MOST_KEYS ? shown + " and " + (keys.size() - MOST_KEYS) + " more" : shown;
    }
}
