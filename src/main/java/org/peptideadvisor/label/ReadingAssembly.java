package org.peptideadvisor.label;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.inci.InciName;
import org.peptideadvisor.label.LabelReading.LabelIrritant;
import org.peptideadvisor.label.LabelReading.ReadingOutcome;
import org.peptideadvisor.label.LabelUse.ProductUse;
import org.peptideadvisor.label.text.ListSection;
import org.peptideadvisor.label.text.ReadLabel;
import org.peptideadvisor.model.fact.Peptide;

/** Puts together what is said of one label. */
final class ReadingAssembly {

    private static final String PEPTIDE = "peptide";
    private static final int FIRST_NAMES = 5;
    private static final int UNKNOWN_PART = 5;

    private final Catalog catalog;
    private final ReadLabel label;
    private final List<LabelItem> items;
    private final Map<Integer, LabelUse> uses = new TreeMap<>();
    private final List<LabelList> lists = new ArrayList<>();
    private final List<OnePercentLine> lines = new ArrayList<>();

    ReadingAssembly(Catalog catalog, ReadLabel label, List<LabelItem> items) {
        this.catalog = catalog;
        this.label = label;
        this.items = items;
        for (int list = 1; list <= label.lists().size(); list++) {
            add(
                    list,
                    label.lists().get(list - 1).product(),
                    label.lists().get(list - 1).section());
        }
    }

    LabelFacts facts() {
        return LabelFacts.of(catalog, reading(), isSunscreen());
    }

    LabelReading reading() {
        ReadingOutcome outcome = outcome();
        return new LabelReading(
                outcome,
                use(),
                lists,
                items,
                placed(name -> name.isIn(PEPTIDE)),
                placed(name -> name.mapsTo() != null && !name.isIn(PEPTIDE)),
                blends(),
                AllergenTally.of(items),
                irritants(),
                photosensitisers(),
                lines,
                label.setAside().stream().map(ReadLabel.SetAside::text).toList(),
                outcome == ReadingOutcome.NO_LIST
                        ? List.of(LabelPitfalls.NO_LIST)
                        : LabelPitfalls.of(label, outcome, items, lines, use(), isSunscreen()));
    }

    private boolean isSunscreen() {
        return SunscreenProof.of(label.setAside(), items);
    }

    private void add(int list, int product, ListSection section) {
        List<LabelItem> own = items.stream().filter(item -> item.list() == list).toList();
        LabelUse use = uses.computeIfAbsent(product, this::use);
        int count = (int) own.stream().filter(item -> item.position() != null).count();
        lists.add(new LabelList(list, product, section, count, use.value()));
        if (section == ListSection.INGREDIENTS || section == ListSection.INACTIVE) {
            lines.add(ShareOrder.of(list, own, use.value() == ProductUse.LEAVE_ON));
        }
    }

    private LabelUse use(int product) {
        return UseFinder.of(
                label.setAside().stream()
                        .filter(text -> text.product() == product)
                        .toList(),
                items.stream().filter(item -> item.product() == product).toList());
    }

    private LabelUse use() {
        if (uses.isEmpty()) {
            return new LabelUse(ProductUse.UNKNOWN, "no ingredient list");
        }
        boolean agree = uses.values().stream().map(LabelUse::value).distinct().count() == 1;
        return agree
                ? uses.values().iterator().next()
                : new LabelUse(ProductUse.UNKNOWN, "more than one product; each list says its own");
    }

    private ReadingOutcome outcome() {
        if (!label.listed()) {
            return ReadingOutcome.NO_LIST;
        }
        List<LabelItem> unknown =
                items.stream().filter(item -> !item.piece().isRead()).toList();
        boolean early = unknown.stream()
                .anyMatch(item -> item.place() <= FIRST_NAMES && item.section() != ListSection.MAY_CONTAIN);
        return early || unknown.size() * UNKNOWN_PART > items.size() ? ReadingOutcome.PARTLY_READ : ReadingOutcome.READ;
    }

    private List<PlacedIngredient> placed(Predicate<InciName> wanted) {
        var placed = new ArrayList<PlacedIngredient>();
        for (LabelItem item : items) {
            InciName name = item.name();
            if (name != null && wanted.test(name)) {
                OnePercentLine line = line(item.list());
                placed.add(new PlacedIngredient(
                        item, name.mapsTo(), lists.get(item.list() - 1).count(), PlaceWords.of(item, line)));
            }
        }
        return placed;
    }

    private @Nullable OnePercentLine line(int list) {
        return lines.stream().filter(line -> line.list() == list).findFirst().orElse(null);
    }

    private List<String> blends() {
        var found = new ArrayList<String>();
        for (Peptide blend : catalog.peptides()) {
            boolean there = !blend.parts().isEmpty()
                    && uses.keySet().stream().anyMatch(product -> ids(product).containsAll(blend.parts()));
            if (there) {
                found.add(blend.id());
            }
        }
        return found;
    }

    private Set<String> ids(int product) {
        var ids = new HashSet<String>();
        for (LabelItem item : items) {
            String id = item.product() == product && item.isCertain() ? item.id() : null;
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    private List<LabelIrritant> irritants() {
        return items.stream()
                .filter(item -> item.name() != null && item.name().isIrritant())
                .map(item -> new LabelIrritant(item.called(), item.name().irritancy(), item.section()))
                .distinct()
                .toList();
    }

    private List<String> photosensitisers() {
        return items.stream()
                .filter(item -> item.name() != null && item.name().photosensitiser())
                .map(LabelItem::called)
                .distinct()
                .toList();
    }
}
