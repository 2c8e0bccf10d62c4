package org.peptideadvisor.label;

import java.util.List;
import java.util.regex.Pattern;
import org.peptideadvisor.catalog.inci.InciName;
import org.peptideadvisor.label.text.ListSection;
import org.peptideadvisor.label.text.ReadLabel.SetAside;

/** Says whether a product is a sunscreen: only one with an active part or a stated SPF is. No list shows the protection. */
final class SunscreenProof {

    static final String GROUP = "sunscreen";

    private static final Pattern SPF =
            Pattern.compile("\\b(?:SPF|LSF|FPS|IP)\\s?-?\\s?\\d{1,3}\\b", Pattern.CASE_INSENSITIVE);

    private SunscreenProof() {}

    static boolean of(List<SetAside> aside, List<LabelItem> items) {
        return isActive(items)
                || aside.stream()
                        .anyMatch(sentence -> SPF.matcher(sentence.text()).find());
    }

    /** Whether a filter stands in an active part. */
    static boolean isActive(List<LabelItem> items) {
        return items.stream()
                .filter(item -> item.section() == ListSection.ACTIVE)
                .anyMatch(SunscreenProof::isFilter);
    }

    static boolean isFilter(LabelItem item) {
        InciName name = item.name();
        return name != null && name.isIn(GROUP);
    }
}
