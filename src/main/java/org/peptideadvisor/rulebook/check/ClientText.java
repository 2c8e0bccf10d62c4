package org.peptideadvisor.rulebook.check;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.peptideadvisor.catalog.table.ShownText;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Conclusion.ConclusionArgument;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.check.logic.CheckMaterial;
import org.peptideadvisor.rulebook.check.report.OutlinePlaces;
import org.peptideadvisor.rulebook.check.report.TextSpan;

/**
 * A text that clients read as its author wrote it: the title of a rule, a sentence, a cell of a table.
 *
 * @param text what it says
 * @param file where it stands
 * @param finder finds the place of a part of it
 */
record ClientText(String text, String file, TextFinder finder) {

    /** Finds the place of the characters of a text from {@code start} up to but not including {@code end}. */
    @FunctionalInterface
    interface TextFinder {
        TextSpan of(int start, int end);
    }

    /** Every such text of rules and tables, one after another. */
    static Stream<ClientText> all(CheckMaterial material) {
        Stream<ClientText> ofRules = material.book().rules().stream().flatMap(ClientText::of);
        Stream<ClientText> ofTables = material.catalog().shown().stream().map(ClientText::of);
        return Stream.concat(ofRules, ofTables);
    }

    /** A cell of a table. */
    static ClientText of(ShownText cell) {
        var at = new TextSpan(cell.line(), cell.column(), cell.endLine(), cell.endColumn());
        return new ClientText(cell.text(), cell.file(), (start, end) -> at);
    }

    private static Stream<ClientText> of(Rule rule) {
        var places = new OutlinePlaces(rule);
        var title = new ClientText(rule.title(), rule.file(), (start, end) -> places.name());
        return Stream.concat(
                Stream.of(title), rule.then().stream().flatMap(conclusion -> of(rule, conclusion, places)));
    }

    private static Stream<ClientText> of(Rule rule, Conclusion conclusion, OutlinePlaces places) {
        List<ConclusionArgument> arguments = conclusion.arguments();
        return IntStream.range(0, arguments.size()).boxed().flatMap(i -> {
            boolean id = conclusion.shape().get(i).vocabulary() != null;
            return !id && arguments.get(i) instanceof ConclusionArgument.TextArgument text
                    ? Stream.of(new ClientText(
                            text.value(), rule.file(), (start, end) -> places.within(conclusion, i, start, end)))
                    : Stream.of();
        });
    }

    TextSpan at(int start, int end) {
        return finder.of(start, end);
    }
}
