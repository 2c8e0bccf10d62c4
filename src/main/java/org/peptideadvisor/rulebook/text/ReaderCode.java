package org.peptideadvisor.rulebook.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.peptideadvisor.model.CodeExplanation;
import org.peptideadvisor.model.DiagnosticList;
import org.peptideadvisor.model.ProgramFile;

/** The code and meaning of every finding from reading rule files. Codes never change. */
public enum ReaderCode {
    // files
    BAD_PATH("bad-path", "The path of a file leads out of the rules folder or holds unusual characters."),
    FORBIDDEN_FILE("forbidden-file", "The file is of a kind that is no part of a rule base."),
    BAD_RELEASE_NAME("bad-release-name", "The file RELEASE is not one short line of plain characters."),
    NOT_A_FILE("not-a-file", "A link or a device stands where a file or folder belongs."),
    UNKNOWN_TABLE("unknown-table", "A table lies in the catalog that nobody reads."),
    WRONG_FOLDER("wrong-folder", "A rule file lies outside assess, exclude, recommend and plan."),
    FILE_TOO_LONG("file-too-long", "A file has more characters than are read."),
    BASE_TOO_LARGE("base-too-large", "The rule base has more files, rules or characters than are read."),
    MERGE_MARKER("merge-marker", "A file holds both sides of a merge that was not finished."),
    NOT_TEXT("not-text", "A file holds bytes that are not UTF-8 text."),
    NO_RULES("no-rules", "A rule file has no rule."),
    TOO_MANY_RULES("too-many-rules", "A file has more rules than are read."),
    TOO_MANY_FINDINGS(DiagnosticList.MORE, "More is wrong than is listed."),
    // characters and words
    CONTROL_CHARACTER("control-character", "A character that steers devices and prints nothing."),
    INVISIBLE_CHARACTER("invisible-character", "A character that cannot be seen or turns the direction of writing."),
    STRANGE_CHARACTER("strange-character", "A character that the rule language does not have."),
    UNICODE_ESCAPE("unicode-escape", "A character written as a number, which hides what it is."),
    ESCAPE_IN_TEXT("escape-in-text", "A backslash in a text that is not in front of a quote or a backslash."),
    CURLY_QUOTES("curly-quotes", "Curly quotation marks stand where straight ones belong."),
    SINGLE_QUOTES("single-quotes", "Single quotation marks stand where double ones belong."),
    MISSING_QUOTES("missing-quotes", "An id stands without quotation marks."),
    QUOTE_IN_TEXT("quote-in-text", "A quotation mark stands inside a text and ends it early."),
    REMARK_SIGN("remark-sign", "A remark begins with another sign than two slashes."),
    WRONG_SIGN("wrong-sign", "A comparison is written with a sign that the rule language does not have."),
    WRONG_CASE("wrong-case", "A word of the rule language is written with capitals."),
    STRAY_MARK("stray-mark", "A comma, a colon or another mark stands where none belongs."),
    UNCLOSED_TEXT("unclosed-text", "A quoted text has no closing quotation mark on its line."),
    UNCLOSED_COMMENT("unclosed-comment", "A comment is opened and not closed."),
    TEXT_TOO_LONG("text-too-long", "A quoted text has more characters than a sentence needs."),
    WORD_TOO_LONG("word-too-long", "A word is longer than any name."),
    BAD_NUMBER("bad-number", "A number is not a whole number of at most nine digits without leading zeros."),
    // outside of rules
    PACKAGE("package-declaration", "The file names a package."),
    IMPORT("import", "The file imports a class."),
    FUNCTION_IMPORT("function-import", "The file imports a function or a static method."),
    ACCUMULATE_IMPORT("accumulate-import", "The file imports an accumulate function."),
    GLOBAL("global", "The file asks for a global."),
    FUNCTION("function", "The file defines a function."),
    DECLARE("declare", "The file declares a type, an enumeration, a trait, an entry point or a window."),
    QUERY("query", "The file defines a query."),
    UNIT("unit", "The file names a rule unit."),
    OUTSIDE_RULE("outside-rule", "Something stands outside of the rules."),
    // shape of a rule
    MISSING_WHEN("missing-when", "The rule has no 'when'."),
    MISSING_THEN("missing-then", "The rule has no 'then'."),
    MISSING_END("missing-end", "The rule has no 'end'."),
    MISSING_BRACKET("missing-bracket", "A bracket is opened and not closed, or closed and not opened."),
    MISSING_COMMA("missing-comma", "Two conditions stand side by side without a comma."),
    MISSING_SEMICOLON("missing-semicolon", "A conclusion does not end with a semicolon."),
    SINGLE_EQUALS("single-equals", "A single '=' stands where '==' belongs."),
    SYNTAX("syntax", "A word stands where the parser cannot make sense of it."),
    RULE_TOO_LONG("rule-too-long", "A rule has more characters than are read."),
    NESTED_TOO_DEEPLY("nested-too-deeply", "Brackets stand inside one another too deep."),
    RULE_ATTRIBUTE("rule-attribute", "The rule has an attribute such as salience, no-loop or timer."),
    EXTENDS("extends", "The rule extends another."),
    SECOND_CONSEQUENCE("second-consequence", "The rule has a second consequence or a branch to one."),
    // the head
    MISSING_METADATA("missing-metadata", "The head of the rule lacks an entry."),
    UNKNOWN_METADATA("unknown-metadata", "The head of the rule has an entry that nobody reads."),
    REPEATED_METADATA("repeated-metadata", "The head of the rule has an entry twice."),
    BAD_METADATA("bad-metadata", "An entry in the head of the rule is not one quoted text."),
    BAD_ID("bad-id", "The id of the rule is not well formed."),
    ID_NOT_IN_NAME("id-not-in-name", "The name of the rule does not begin with its id."),
    BAD_DATE("bad-date", "A date in the head of the rule is none."),
    BAD_PERIOD("bad-period", "The rule expires before it takes effect."),
    BAD_REVIEW("bad-review", "@reviewed is neither unreviewed nor a day and a clinician's name."),
    BAD_GRADE("bad-grade", "The grade of the rule is none."),
    DUPLICATE_ID("duplicate-id", "Two rules have the same id."),
    // conditions
    NO_CONDITION("no-condition", "The rule has no condition."),
    EVAL("eval", "A condition evaluates code."),
    FROM("from", "A condition takes facts from elsewhere."),
    GROUP("condition-group", "Conditions are joined by and, or, or brackets."),
    ACCUMULATE("accumulate", "A condition accumulates, collects or groups facts in a way that no rule may."),
    FORALL("forall", "A condition asks something of all facts of a kind."),
    ENTRY_POINT("entry-point", "A condition reads another entry point."),
    WINDOW("window", "A condition looks at a window of time or of a number of facts."),
    QUERY_CALL("query-call", "A condition calls a query."),
    OOPATH("path-expression", "A condition follows a path through objects."),
    CONDITION_ANNOTATION("condition-annotation", "A condition carries an annotation."),
    METHOD_CALL("method-call", "A condition calls a method or function."),
    EXPRESSION("expression", "A condition computes instead of comparing."),
    CLASS_ACCESS("class-access", "A condition names a class, asks for one, or makes an object."),
    TEXT_PATTERN("text-pattern", "A condition matches text against a pattern."),
    UNIFICATION("unification", "A condition unifies with ':='."),
    REFERENCE_IN_LIST("reference-in-list", "A list behind 'in' holds a name instead of a value."),
    NULL_IN_LIST("null-in-list", "A list behind 'in' holds null."),
    PLAIN_NAME("plain-name", "A name given in a rule does not begin with '$'."),
    NAME_TAKEN("name-taken", "A name is given twice."),
    NAME_UNDER_NOT("name-under-not", "A name is given to something that need not be there."),
    UNKNOWN_CONDITION("unknown-condition", "A condition is not in the rule language."),
    UNKNOWN_FACT("unknown-fact", "No fact is called so."),
    UNKNOWN_PROPERTY("unknown-property", "The fact has no such property."),
    WRONG_COMPARISON("wrong-comparison", "A property is compared with something of another kind."),
    PLAN_FACT("plan-fact-outside-plan", "A rule looks at the plan before there is one."),
    ASSESSMENT_DENIED("assessment-denied", "An assess rule asks which assessment is missing."),
    TOO_MANY_PATTERNS("too-many-conditions", "A rule looks at more facts than are read."),
    TOO_MANY_CONSTRAINTS("too-many-constraints", "A fact has more conditions inside its brackets than are read."),
    TOO_MANY_VALUES("too-many-values", "A list behind 'in' has more values than are read."),
    WIDE_JOIN("wide-join", "A rule looks at too many facts of one kind."),
    TOO_MANY_COMBINATIONS("too-many-combinations", "A rule could fire for more combinations of facts than are safe."),
    // conclusions
    NO_CONCLUSION("no-conclusion", "The rule says nothing."),
    TOO_MANY_CONCLUSIONS("too-many-conclusions", "A rule says more than is read."),
    CODE_IN_THEN("code-in-then", "Program code stands where a conclusion belongs."),
    UNKNOWN_VERB("unknown-verb", "No verb is called so."),
    VERB_IN_WRONG_FOLDER("verb-in-wrong-folder", "The verb may not be said in this folder."),
    UNKNOWN_ARGUMENT("unknown-argument", "An argument is neither a text, a number nor a name."),
    WRONG_ARGUMENTS("wrong-arguments", "The arguments do not fit the verb.");

    private final String code;
    private final String meaning;

    ReaderCode(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** The code as findings carry it. */
    public String code() {
        return code;
    }

    /** What it means, in one sentence. */
    String meaning() {
        return meaning;
    }

    /** Every code with what it means, why it matters and how it is fixed. */
    public static List<CodeExplanation> explanations() {
        Properties words = words();
        return Arrays.stream(values())
                .map(code -> CodeExplanation.error(
                        code.code,
                        code.meaning,
                        words.getProperty(code.code + ".why", ""),
                        words.getProperty(code.code + ".fix", "")))
                .toList();
    }

    /** The longer texts, which would hide the list of codes if they stood in it. */
    private static Properties words() {
        var words = new Properties();
        try {
            words.load(new StringReader(ProgramFile.text(ReaderCode.class, "reader-codes.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
