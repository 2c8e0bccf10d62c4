package org.peptideadvisor.label.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells text about a product from the names in it: directions, warnings, claims, codes and footnotes. */
final class ProseSigns {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern FOOTNOTE =
            Pattern.compile("^[(\\[]?[*†‡§¹²³⁴°^]+[)\\]]?\\s*[\\p{L}\\d].*", Pattern.DOTALL);
    private static final Pattern OPENING = Pattern.compile(
            "^[-•*\\s]*(?:(?:"
                    + "directions?|how to use|usage|uses?|to use|apply|smooth|massage|rinse|leave on|wash off|pat|spread|spray|shake"
                    + "|warnings?|cautions?|avoid|for external|for best|for all|for (?:dry|oily|normal|sensitive)|keep|store|do not|don't"
                    + "|stop use|when using|may contain|kann enthalten|peut contenir|puede contener|ask a|in case|if|other information|questions|purposes?|patch test|sunburn alert|tips?|notes?"
                    + "|made (?:in|with|by)|manufactured|distributed|dist|produced|packed|imported|sold|also|contains no|free (?:from|of)"
                    + "|without|no added|not tested|suitable|lot|batch|ch\\.?-?b|charge|exp|expiry|best before|mfg|net|code|ref|art|tel"
                    + "|www|https?|ml|\\d+(?:[.,]\\d+)?\\s?(?:ml|g|oz|fl)|anwendung|auftragen|hinweis|warnhinweis|achtung|vorsicht|nur|nicht"
                    + "|frei von|haltbar|mode d'emploi|conseils?|attention|ne pas|sans|modo|uso|sin|no usar|libre de|lote|senza|avvertenze)"
                    + "(?![\\p{L}\\p{N}])"
                    + "|cruelty|vegan|hypoallergenic|dermatolog|clinically|ophthalmolog|hergestellt|vertrieb|utilisation|pr[eé]caution|[eé]vit"
                    + "|appliqu|fabriqu|advertencia|aplicar|aplique|precauc|fabricado|applicare|prodotto"
                    + "|\\d+(?:[.,]\\d+)?\\s?%\\s?(?:du|of|de|der|des|vom|natural|organic))",
            FLAGS);
    private static final Pattern PROSE_WORD = Pattern.compile(
            "(?<![\\p{L}'-])(?:the|your|for|is|are|this|that|with|from|only|not|may|use|product|skin|after|before|pour|votre|est|sont"
                    + "|avec|vos|dans|pas|das|die|der|ist|mit|nicht|auf|zur|para|con|los|las|su|piel|our|we|you|has|have|been)(?![\\p{L}'-])",
            FLAGS);
    private static final Pattern SENTENCE =
            Pattern.compile("\\n+|(?<=[.!?])\\s+(?=[\\p{Lu}*†(])|\\s+(?=[*†]+\\s?\\p{L})");
    private static final int LOOK = 160;

    private ProseSigns() {}

    /** Whether a text begins like directions, a warning, a claim or a code. */
    static boolean opensProse(String text) {
        return OPENING.matcher(head(text)).find();
    }

    static boolean isFootnote(String text) {
        return FOOTNOTE.matcher(head(text)).matches();
    }

    /** Whether a text has at least two words of sentences before its first comma. */
    static boolean isSentence(String text) {
        String head = head(text);
        int comma = head.indexOf(',');
        return PROSE_WORD
                        .matcher(comma < 0 ? head : head.substring(0, comma))
                        .results()
                        .count()
                >= 2;
    }

    /** The sentences of a text; one that has neither letters nor digits is left out. */
    static List<String> sentences(String text) {
        var sentences = new ArrayList<String>();
        for (String part : SENTENCE.split(text, -1)) {
            String sentence = part.strip();
            if (sentence.chars().anyMatch(Character::isLetterOrDigit)) {
                sentences.add(sentence);
            }
        }
        return sentences;
    }

    private static String head(String text) {
        String stripped = text.strip();
        return stripped.length() <= LOOK ? stripped : stripped.substring(0, LOOK);
    }
}
