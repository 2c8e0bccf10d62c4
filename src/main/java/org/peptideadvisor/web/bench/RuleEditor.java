package org.peptideadvisor.web.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.release.book.RuleEdition;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.check.AllChecks;
import org.peptideadvisor.rulebook.reading.RuleReading;
import org.peptideadvisor.rulebook.reading.RuleReadings;
import org.peptideadvisor.rulebook.sentence.RuleBlock;
import org.peptideadvisor.rulebook.sentence.RuleLayout;
import org.peptideadvisor.rulebook.sentence.SentenceVocabulary;
import org.peptideadvisor.rulebook.sentence.SpokenRule;
import org.peptideadvisor.rulebook.sentence.SpokenRule.ReadSentence;
import org.peptideadvisor.web.pages.FormFields;
import org.peptideadvisor.web.pages.MarkedText;
import org.peptideadvisor.web.pages.MarkedText.ComparedTexts;
import org.peptideadvisor.workbench.DraftView;

/** Keeps the sentence and the DRL of a rule in step, whichever was changed. Belongs to one call. */
final class RuleEditor {

    private static final String BOTH =
            "Sentence and DRL were both changed. The DRL was kept as you typed it; choose again in the sentence what it lacks.";

    private final BenchServices bench;
    private final DraftView draft;
    private final String path;
    private final String rule;
    private final String parent;
    private final Catalog catalog;
    private final RuleReadings readings;
    private final @Nullable RuleReading liveReading;

    private RuleEditor(
            BenchServices bench,
            DraftView draft,
            String path,
            String rule,
            String parent,
            Catalog catalog,
            RuleReadings readings,
            @Nullable RuleReading liveReading) {
        this.bench = bench;
        this.draft = draft;
        this.path = path;
        this.rule = rule;
        this.parent = parent;
        this.catalog = catalog;
        this.readings = readings;
        this.liveReading = liveReading;
    }

    /**
     * An editor, with the words of the draft where they can be read, and else those of what is live.
     *
     * @param files of the draft
     * @param parent the commit that the edit goes on from
     */
    static @Nullable RuleEditor of(
            BenchServices bench, DraftView draft, Map<String, String> files, String path, String rule, String parent) {
        Release release = bench.live().current();
        if (release == null) {
            return null;
        }
        boolean tables = draft.changed().stream().anyMatch(one -> one.startsWith("catalog/"));
        RuleEdition own = tables ? bench.edition(draft.head(), files).edition() : null;
        Rule live = release.ruleBook().rule(rule);
        return new RuleEditor(
                bench,
                draft,
                path,
                rule,
                parent,
                own == null ? release.catalog() : own.catalog(),
                own == null ? release.readings() : own.readings(),
                live == null ? null : release.reading(live));
    }

    /**
     * What a form holds, brought together.
     *
     * @param text the DRL
     * @param pending a part that is being added; null if none is
     */
    record EditedText(String text, List<String> faults, String note, SentenceForm.@Nullable PendingPart pending) {}

    EditedText edited(FormFields form) {
        String action = form.text("action");
        String sent = OneStepFix.in(plain(form.text("drl")), action);
        String typed = action.equals("format") ? RuleLayout.rule(path, sent) : sent;
        String base = plain(form.text("base"));
        boolean drlChanged = !typed.strip().equals(base.strip());
        SpokenRule sentence = SpokenRule.read(path, base).sentence();
        if (sentence == null || !sentence.isFree() || !form.has("sentence")) {
            return new EditedText(typed, List.of(), "", null);
        }
        var chosen = new SentenceForm(sentence, form, new SentenceVocabulary(catalog, readings));
        String written = chosen.text();
        if (drlChanged) {
            boolean both = !written.equals(sentence.rule().text());
            return new EditedText(typed, List.of(), both ? BOTH : "", null);
        }
        boolean asWas = written.equals(sentence.rule().text());
        return new EditedText(asWas ? typed : written, chosen.faults(), "", chosen.pending());
    }

    static String plain(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').stripTrailing();
    }

    /** What is wrong with the whole rule base when this text is in its place. */
    List<FindingRow> findings(Caller caller, String text, Map<String, String> files) {
        var all = new java.util.TreeMap<>(files);
        String file = files.getOrDefault(path, "");
        RuleBlock block = RuleBlock.find(file, rule);
        String now = block == null ? file : block.replaced(file, text);
        all.put(path, now);
        List<Diagnostic> found = bench.findings(caller, draft, all, path);
        var rows = new ArrayList<FindingRow>();
        if (block != null) {
            var place = new RuleBlock(text.strip(), block.from(), block.line());
            rows.addAll(FindingRow.ofRule(found, path, now, place));
            List<Diagnostic> elsewhere = found.stream()
                    .filter(one ->
                            FindingRow.ofRule(List.of(one), path, now, place).isEmpty())
                    .filter(one -> one.isError() || draft.changed().contains(one.file()))
                    .toList();
            rows.addAll(FindingRow.of(elsewhere, all, BenchServices.address(draft)));
        }
        return rows;
    }

    /** The page. */
    EditorSheet sheet(EditedText edited, List<FindingRow> found, boolean checked, String theirs, String reason) {
        ReadSentence read = SpokenRule.read(path, edited.text());
        SpokenRule sentence = read.sentence();
        String before = liveReading == null ? "" : liveReading.sentence();
        String after = sentence == null ? "" : readings.of(sentence.rule()).sentence();
        ComparedTexts texts = MarkedText.between(before, after);
        List<FindingRow> findings = !found.isEmpty() || checked
                ? found
                : FindingRow.ofRule(ofItself(read), path, edited.text(), new RuleBlock(edited.text(), 0, 1));
        return new EditorSheet(
                BenchServices.address(draft),
                draft.title(),
                rule,
                sentence != null ? sentence.rule().title() : liveReading == null ? "" : liveReading.title(),
                path,
                parent,
                edited.text(),
                edited.text(),
                texts.before(),
                texts.after(),
                sentence == null || !sentence.isFree()
                        ? null
                        : SentenceView.of(
                                sentence.rule(),
                                new SentenceVocabulary(catalog, readings),
                                readings,
                                edited.pending() == null ? "" : edited.pending().in()),
                stays(sentence),
                edited.pending(),
                findings,
                checked,
                theirs,
                reason,
                edited.faults(),
                edited.note());
    }

    /** What is wrong with the rule by itself: what is found while somebody types. */
    private List<Diagnostic> ofItself(ReadSentence read) {
        List<Diagnostic> unread = read.read().diagnostics();
        return unread.isEmpty() ? AllChecks.ofEach(read.read().book(), catalog, bench.today()) : unread;
    }

    private static String stays(@Nullable SpokenRule sentence) {
        if (sentence == null) {
            return "The DRL cannot be read as it is, so there is no sentence to choose from. What is wrong stands beside it.";
        }
        return sentence.isFree()
                ? ""
                : "There is a remark between the lines of this rule. A sentence would lose it, so it stays DRL.";
    }
}
