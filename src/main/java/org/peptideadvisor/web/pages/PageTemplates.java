package org.peptideadvisor.web.pages;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.UserTagSectionHelper;
import io.quarkus.qute.Variant;
import jakarta.ws.rs.core.MediaType;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.peptideadvisor.model.ProgramFile;

/**
 * The templates of all pages, below {@code org/peptideadvisor/web}. Every text is escaped; only icons and what a template marks are not. A name that a
 * template asks for and that is not there ends the page. Thread-safe.
 */
final class PageTemplates {

    private static final String FOLDER = "/org/peptideadvisor/web/";
    private static final List<String> TAGS = List.of("why");

    private static final Engine ENGINE = engine();

    private PageTemplates() {}

    private static Engine engine() {
        var builder = Engine.builder()
                .addDefaults()
                .addValueResolver(new RecordValues())
                .addValueResolver(new ReflectionValueResolver())
                .addNamespaceResolver(named("icon", PageTemplates::icon))
                .addNamespaceResolver(named("asset", PageAssets::address))
                .addResultMapper(new HtmlEscaper(List.of(MediaType.TEXT_HTML)))
                .addLocator(PageTemplates::locate);
        TAGS.forEach(tag -> builder.addSectionHelper(new UserTagSectionHelper.Factory(tag, "pages/" + tag)));
        return builder.build();
    }

    private static NamespaceResolver named(String namespace, java.util.function.Function<String, Object> value) {
        return NamespaceResolver.builder(namespace)
                .resolveAsync(context -> CompletableFuture.completedStage(value.apply(context.getName())))
                .build();
    }

    private static Object icon(String name) {
        return new RawString(
                ProgramFile.text(PageTemplates.class, FOLDER + "pages/icons/" + name.replace('_', '-') + ".svg")
                        .strip());
    }

    /** The page of a template, such as {@code consult/question}. */
    static String render(String template, Map<String, ?> data) {
        Template found = ENGINE.getTemplate(template);
        if (found == null) {
            throw new IllegalArgumentException("there is no template " + template);
        }
        TemplateInstance page = found.instance();
        data.forEach(page::data);
        return page.render();
    }

    private static Optional<TemplateLocator.TemplateLocation> locate(String id) {
        if (PageTemplates.class.getResource(FOLDER + id + ".html") == null) {
            return Optional.empty();
        }
        String text = ProgramFile.text(PageTemplates.class, FOLDER + id + ".html");
        return Optional.of(new TemplateLocator.TemplateLocation() {
            @Override
            public Reader read() {
                return new StringReader(text);
            }

            @Override
            public Optional<Variant> getVariant() {
                return Optional.of(Variant.forContentType(MediaType.TEXT_HTML));
            }
        });
    }
}
