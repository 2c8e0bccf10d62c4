package org.peptideadvisor.model.fact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The client's single answers. A null means that the question was not asked.
 *
 * @param age in whole years, 0 to 120
 * @param skinType a {@code skin-type} id
 * @param sensitivity a {@code sensitivity} id
 * @param phototype Fitzpatrick, 1 to 6
 * @param hormonal a {@code hormonal-status} id
 * @param weeksSinceIsotretinoin whole weeks since the last capsule of isotretinoin, 0 to 520
 * @param stepBudget a {@code step-budget} id: how much routine the client wants
 * @param market a {@code market} id: whose law the products are sold under
 * @param fragranceFree whether the client wants products without fragrance
 * @param vegan whether the client wants products without animal material
 */
public record Client(
        @Nullable Integer age,
        @Nullable String skinType,
        @Nullable String sensitivity,
        @Nullable Integer phototype,
        @Nullable String hormonal,
        @Nullable Integer weeksSinceIsotretinoin,
        @Nullable String stepBudget,
        @Nullable String market,
        boolean fragranceFree,
        boolean vegan)
        implements ClientFact {

    /** A client of whom nothing is known, and who wants nothing special. */
    public static final Client UNKNOWN = new Client(null, null, null, null, null, null, null, null, false, false);

    /** The same client with another answer to one question. */
    public Client with(String property, @Nullable Object answer) {
        return new Client(
                property.equals("age") ? (Integer) answer : age,
                property.equals("skinType") ? (String) answer : skinType,
                property.equals("sensitivity") ? (String) answer : sensitivity,
                property.equals("phototype") ? (Integer) answer : phototype,
                property.equals("hormonal") ? (String) answer : hormonal,
                property.equals("weeksSinceIsotretinoin") ? (Integer) answer : weeksSinceIsotretinoin,
                property.equals("stepBudget") ? (String) answer : stepBudget,
                property.equals("market") ? (String) answer : market,
                property.equals("fragranceFree") ? Boolean.TRUE.equals(answer) : fragranceFree,
                property.equals("vegan") ? Boolean.TRUE.equals(answer) : vegan);
    }

    /** Empty: there is one client. */
    @Override
    public String key() {
        return "";
    }

    @Override
    public List<String> phrases(List<String> properties) {
        var phrases = new ArrayList<String>(properties.size());
        for (String property : properties) {
            Object value =
                    switch (property) {
                        case "age" -> age;
                        case "skinType" -> skinType;
                        case "sensitivity" -> sensitivity;
                        case "phototype" -> phototype;
                        case "hormonal" -> hormonal;
                        case "weeksSinceIsotretinoin" -> weeksSinceIsotretinoin;
                        case "stepBudget" -> stepBudget;
                        case "market" -> market;
                        case "fragranceFree" -> fragranceFree;
                        case "vegan" -> vegan;
                        default -> null;
                    };
            phrases.add(label(property) + ": " + (value == null ? "not asked" : value));
        }
        return phrases;
    }

    private static String label(String property) {
        return switch (property) {
            case "skinType" -> "skin type";
            case "hormonal" -> "hormonal status";
            case "weeksSinceIsotretinoin" -> "weeks since isotretinoin";
            case "stepBudget" -> "wished length of routine";
            case "fragranceFree" -> "fragrance-free wanted";
            case "vegan" -> "vegan wanted";
            default -> property;
        };
    }
}
