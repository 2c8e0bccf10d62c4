package org.peptideadvisor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.plan.PlanProduct.ProductRole;
import org.peptideadvisor.plan.ProductPlaces.ProductPlace;

class ProductPlacesTest {

    @Test
    void whatThePrescriberSaidIsTheOnlyPlace() {
        assertThat(ProductPlaces.of(prescribed(3, WeekSlots.EVENINGS), 0)).containsExactly(new ProductPlace(0, 3, 0));
        assertThat(ProductPlaces.of(prescribed(5, WeekSlots.MORNINGS), 0)).containsExactly(new ProductPlace(5, 0, 0));
        assertThat(ProductPlaces.of(prescribed(14, WeekSlots.ALL), 0)).containsExactly(new ProductPlace(7, 7, 0));
    }

    @Test
    void whatIsPrescribedForBothSessionsIsInBoth() {
        ProductPlace place = ProductPlaces.of(prescribed(7, WeekSlots.ALL), 0).get(0);
        assertThat(place.mornings()).isEqualTo(3);
        assertThat(place.evenings()).isEqualTo(4);
        assertThat(WeekSlots.days(place.slots(0))).isEqualTo(WeekSlots.MORNINGS);
    }

    @Test
    void nothingChangedIsFree_thenLess_thenMoved_thenLeftOut() {
        List<ProductPlace> places =
                ProductPlaces.of(WeekProblems.used("serum", 3, WeekSlots.EVENINGS, WeekSlots.ALL), 0);
        assertThat(places).isSortedAccordingTo(Comparator.comparingInt(ProductPlace::cost));
        assertThat(places.get(0)).isEqualTo(new ProductPlace(0, 3, 0));
        assertThat(places.get(1)).isEqualTo(new ProductPlace(0, 2, 12));
        assertThat(places.get(3)).isEqualTo(new ProductPlace(3, 0, 30));
        assertThat(places.get(places.size() - 1).uses()).isZero();
    }

    @Test
    void nothingHasMoreUsesThanItAsksFor_norASessionThatItMayNotHave() {
        for (ProductPlace place :
                ProductPlaces.of(WeekProblems.used("gel", 5, WeekSlots.MORNINGS, WeekSlots.MORNINGS), 0)) {
            assertThat(place.uses()).isLessThanOrEqualTo(5);
            assertThat(place.evenings()).isZero();
        }
    }

    private static PlanProduct prescribed(int times, int now) {
        return new PlanProduct("cream", ProductRole.PRESCRIBED, times, now, now, now, 0, false, false);
    }
}
