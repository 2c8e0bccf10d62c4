package org.peptideadvisor.rulebook.check;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.antlr.runtime.RecognitionException;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AccumulateDescr.AccumulateFunctionCallDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DRLFactory;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.peptideadvisor.model.CodeExplanation;
import org.peptideadvisor.rulebook.Accumulation;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Pattern.FactPresence;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RulePeriod;
import org.peptideadvisor.rulebook.check.logic.CheckMaterial;
import org.peptideadvisor.rulebook.check.report.CheckReport;
import org.peptideadvisor.rulebook.check.report.OutlinePlaces;
import org.peptideadvisor.rulebook.check.report.RuleCheck;

/**
 * Parses each rule with Drools' own parser: it must find the same name, patterns and constraints as our reader. Nothing that runs
 * depends on it, since the engine is built from the outline; it proves that what an author writes is DRL.
 */
final class StockDroolsCheck implements RuleCheck {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MMM-uuuu", Locale.ENGLISH);

    private static final CodeExplanation NOT_DRL = CodeExplanation.error(
            "not-drl",
            "Drools reads the rule as something else, or not at all.",
            "Rules are DRL, so that other tools and people who know Drools can read them as they are meant.",
            "Write each condition plainly, as in the rules folder's README, with remarks on lines of their own.");

    @Override
    public List<CodeExplanation> explanations() {
        return List.of(NOT_DRL);
    }

    @Override
    public void check(Rule rule, CheckMaterial material, CheckReport report) {
        RuleDescr parsed = parse(rule.text());
        if (parsed == null
                || !parsed.getName().equals(rule.name())
                || !days(parsed).equals(days(rule.metadata().period()))
                || !told(parsed, rule.text()).equals(told(rule))) {
            report.add(
                    NOT_DRL,
                    rule.file(),
                    new OutlinePlaces(rule).name(),
                    parsed == null
                            ? "Drools cannot read this rule"
                            : "Drools reads this rule as something else than it says",
                    "write each condition plainly, with remarks on lines of their own");
        }
    }

    /** The rule, or null when the text is not exactly one. */
    private static @Nullable RuleDescr parse(String text) {
        var lexer = DRLFactory.buildLexer(text, LanguageLevelOption.DRL6);
        var parser = DRLFactory.buildParser(lexer, LanguageLevelOption.DRL6);
        try {
            PackageDescr parsed = parser.compilationUnit();
            boolean sound = lexer.getErrors().isEmpty()
                    && parser.getErrors().isEmpty()
                    && parsed != null
                    && parsed.getRules().size() == 1;
            return sound ? parsed.getRules().get(0) : null;
        } catch (RecognitionException | RuntimeException e) {
            return null;
        }
    }

    /** The attributes of a rule as Drools reads them; the language has only the days on which it is in effect. */
    private static Map<String, String> days(RuleDescr rule) {
        var days = new TreeMap<String, String>();
        rule.getAttributes().forEach((name, attribute) -> days.put(name, attribute.getValue()));
        return days;
    }

    private static Map<String, String> days(RulePeriod period) {
        var days = new TreeMap<String, String>();
        if (period.effective() != null) {
            days.put("date-effective", DAY.format(period.effective()));
        }
        if (period.expires() != null) {
            days.put("date-expires", DAY.format(period.expires()));
        }
        return days;
    }

    private static List<List<String>> told(Rule rule) {
        var told = new ArrayList<List<String>>();
        for (Pattern pattern : rule.when()) {
            var line = new ArrayList<String>();
            line.add(pattern.presence() + " " + pattern.name() + " "
                    + pattern.type().label());
            pattern.constraints().stream().map(Constraint::text).forEach(line::add);
            if (pattern.isAccumulated()) {
                Accumulation made = pattern.accumulated();
                line.add(made.name() + " " + made.function().word() + " " + made.argument());
                made.bounds().stream().map(Constraint::text).forEach(line::add);
            }
            told.add(line);
        }
        return told;
    }

    private static List<List<String>> told(RuleDescr rule, String text) {
        var told = new ArrayList<List<String>>();
        for (BaseDescr part : rule.getLhs().getDescrs()) {
            FactPresence presence = part instanceof NotDescr
                    ? FactPresence.NOT
                    : part instanceof ExistsDescr ? FactPresence.EXISTS : FactPresence.EACH;
            if (part instanceof PatternDescr number && number.getSource() instanceof AccumulateDescr accumulate) {
                told.add(told(number, accumulate, text));
                continue;
            }
            BaseDescr inner = presence == FactPresence.EACH ? part : only((ConditionalElementDescr) part);
            told.add(inner instanceof PatternDescr pattern ? told(presence, pattern, text) : List.of());
        }
        return told;
    }

    private static List<String> told(PatternDescr number, AccumulateDescr accumulate, String text) {
        PatternDescr pattern = accumulate.getInputPattern();
        if (pattern == null || accumulate.getFunctions().size() != 1) {
            return List.of();
        }
        List<String> line = told(FactPresence.ACCUMULATED, pattern, text);
        AccumulateFunctionCallDescr call = accumulate.getFunctions().get(0);
        String argument = call.getParams().length == 0 ? null : call.getParams()[0].strip();
        line.add(call.getBind() + " " + call.getFunction() + " " + argument);
        for (BaseDescr part : number.getConstraint().getDescrs()) {
            line.add(text.substring(part.getStartCharacter(), part.getEndCharacter() + 1));
        }
        return line;
    }

    private static @Nullable BaseDescr only(ConditionalElementDescr element) {
        return element.getDescrs().size() == 1 ? (BaseDescr) element.getDescrs().get(0) : null;
    }

    private static List<String> told(FactPresence presence, PatternDescr pattern, String text) {
        var line = new ArrayList<String>();
        line.add(presence + " " + pattern.getIdentifier() + " " + pattern.getObjectType());
        for (BaseDescr part : pattern.getConstraint().getDescrs()) {
            line.add(text.substring(part.getStartCharacter(), part.getEndCharacter() + 1));
        }
        return line;
    }
}
