package org.peptideadvisor.cli.ask;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.peptideadvisor.catalog.inci.InciName;
import org.peptideadvisor.cli.terminal.PlainText;
import org.peptideadvisor.contract.answer.LabelJson;
import org.peptideadvisor.label.LabelAllergens.AllergenTrace;
import org.peptideadvisor.label.LabelItem;
import org.peptideadvisor.label.LabelList;
import org.peptideadvisor.label.LabelReading;
import org.peptideadvisor.label.LabelReading.ReadingOutcome;
import org.peptideadvisor.label.PlacedIngredient;
import org.peptideadvisor.label.text.PieceReading;

/** What a label holds, as text for people. */
final class LabelPage {

    private final PrintWriter out;
    private final Map<String, String> allergens;

    /** Prints with the labels of allergen ids. */
    LabelPage(PrintWriter out, Map<String, String> allergens) {
        this.out = out;
        this.allergens = allergens;
    }

    void print(LabelReading reading) {
        if (reading.outcome() == ReadingOutcome.NO_LIST) {
            reading.pitfalls().forEach(this::line);
            out.flush();
            return;
        }
        for (int product = 1; product <= reading.products(); product++) {
            product(reading, product);
        }
        section("Allergens", allergens(reading));
        section(
                "Irritants",
                reading.irritants().stream()
                        .map(irritant -> irritant.inci() + ": " + irritant.irritancy())
                        .toList());
        section("Can make skin sensitive to light", reading.photosensitisers());
        section("Names that may mean several things", pieces(reading, PieceReading.AMBIGUOUS));
        section("Unknown names", pieces(reading, PieceReading.UNKNOWN));
        section("Read in spite of wrong letters", pieces(reading, PieceReading.REPAIRED));
        section("Mind", reading.pitfalls());
        out.println();
        out.println("What a label cannot tell");
        out.println("  " + LabelJson.NOTICE.replace(". ", ".\n  "));
        out.flush();
    }

    private void product(LabelReading reading, int product) {
        List<LabelList> lists = reading.lists().stream()
                .filter(list -> list.product() == product)
                .toList();
        String parts = lists.stream()
                .map(list -> list.count() + " "
                        + (list.section().id().equals("ingredients")
                                ? "ingredients"
                                : list.section().id().replace('-', ' ')))
                .collect(Collectors.joining(", "));
        out.println((product > 1 ? "\n" : "") + (reading.products() > 1 ? "Product " + product + ": " : "") + parts);
        boolean alone = reading.products() == 1;
        out.println("  use: " + lists.get(0).use().id()
                + (alone ? " (" + PlainText.text(reading.use().basis()) + ")" : ""));
        section("Peptides", placed(reading.peptides(), product));
        section("Actives", placed(reading.actives(), product));
        if (alone) {
            section("Both parts of a blend are listed", reading.bothPartsOfBlend());
        }
    }

    private static List<String> placed(List<PlacedIngredient> all, int product) {
        var lines = new ArrayList<String>();
        for (PlacedIngredient placed : all) {
            LabelItem item = placed.item();
            if (item.product() == product) {
                String id = placed.id() == null ? "" : " [" + placed.id() + "]";
                lines.add(name(item) + id + (item.isRepaired() ? " (repaired)" : "") + ", " + item.position() + " of "
                        + placed.of() + ": " + placed.place());
            }
        }
        return lines;
    }

    private List<String> allergens(LabelReading reading) {
        var lines = new ArrayList<String>();
        reading.allergens().certain().forEach(trace -> lines.add("certain: " + trace(trace)));
        reading.allergens().mayContain().forEach(trace -> lines.add("may contain: " + trace(trace)));
        reading.allergens().possible().forEach(trace -> lines.add("possible: " + trace(trace)));
        return lines.isEmpty() ? List.of("none of the names that we know; that proves nothing") : lines;
    }

    private String trace(AllergenTrace trace) {
        return allergens.getOrDefault(trace.allergy(), trace.allergy()) + " [" + trace.allergy() + "] by "
                + String.join(", ", trace.by());
    }

    private static List<String> pieces(LabelReading reading, PieceReading wanted) {
        var lines = new ArrayList<String>();
        for (LabelItem item : reading.items()) {
            if (item.piece().reading() == wanted) {
                lines.add(item.piece().raw() + remark(item));
            }
        }
        return lines;
    }

    private static String remark(LabelItem item) {
        if (item.piece().word() != null) {
            return ": could be " + String.join(", ", item.piece().word().couldBe());
        }
        if (item.name() != null) {
            return " as " + name(item);
        }
        return item.warning().groups().isEmpty()
                ? ""
                : " (looks like " + String.join(", ", item.warning().groups()) + ")";
    }

    private static String name(LabelItem item) {
        InciName name = item.name();
        return name == null ? item.piece().raw() : name.inci();
    }

    private void section(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            out.println();
            out.println(title);
            lines.forEach(line -> line("  " + line));
        }
    }

    private void line(String text) {
        out.println(PlainText.text(text));
    }
}
