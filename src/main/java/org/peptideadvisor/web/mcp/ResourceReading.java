package org.peptideadvisor.web.mcp;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.release.book.BookForm;
import org.peptideadvisor.release.book.BookPrinter;
import org.peptideadvisor.release.book.BookWriter;
import org.peptideadvisor.release.book.RuleEdition;
import org.peptideadvisor.release.book.RuleEditions;
import org.peptideadvisor.web.ask.RulesResource;
import org.peptideadvisor.web.ask.VocabularyResource;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;

/** Reads what an assistant may read. The rule book of a release is printed once, for whoever asks first. Thread-safe. */
@Singleton
final class ResourceReading {

    private record PrintedEdition(String release, String text) {}

    private final LiveRelease live;
    private final RulesResource rules;
    private final VocabularyResource vocabulary;
    private final RuleEditions editions;
    private final ToolCalls calls;
    private final InstantSource clock;
    private final BookPrinter printer = new BookPrinter();
    private @Nullable PrintedEdition printed;

    ResourceReading(
            LiveRelease live,
            RulesResource rules,
            VocabularyResource vocabulary,
            RuleEditions editions,
            ToolCalls calls,
            InstantSource clock) {
        this.live = live;
        this.rules = rules;
        this.vocabulary = vocabulary;
        this.editions = editions;
        this.calls = calls;
        this.clock = clock;
    }

    CompletionStage<String> read(RoutingContext call, AssistantResource resource, Map<String, String> arguments) {
        return call.vertx()
                .executeBlocking(
                        () -> switch (resource) {
                            case RULE_BOOK -> book();
                            case VOCABULARY -> calls.text(vocabulary.show());
                            case RULE -> calls.text(rules.show(arguments.getOrDefault("id", "")));
                        },
                        false)
                .toCompletionStage();
    }

    private synchronized String book() {
        Release release = live.current();
        if (release == null) {
            return calls.text(ProblemDetails.of(ProblemType.NO_RELEASE).response());
        }
        PrintedEdition last = printed;
        if (last == null || !last.release().equals(release.id())) {
            String text = Objects.requireNonNull(live.use(one -> print(one)));
            last = new PrintedEdition(release.id(), text);
            printed = last;
        }
        return last.text();
    }

    private String print(Release release) {
        RuleEdition edition = Objects.requireNonNull(editions.of(release.id(), Map.of()), "the live one is known");
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return printer.print(new BookWriter(edition, Map.of()).write(today, null), BookForm.MARKDOWN);
    }
}
