package org.peptideadvisor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.finding.Firing;
import org.peptideadvisor.plan.PlanProduct.ProductRole;

class ProductCourseTest {

    private static final Planned RETINOL = PlanConflictsTest.planned("active", "retinol", false);
    private static final PlanProduct NEW =
            new PlanProduct("retinol", ProductRole.NEW_ACTIVE, 7, 0, WeekSlots.EVENINGS, 0, 2, true, false);

    @Test
    void aNewProductBeginsWhenItMay_andFollowsItsPace() {
        var course = ProductCourse.begun(RETINOL, NEW, WeekSlots.EVENINGS, 4, List.of(ramp(4, 7, 3), ramp(2, 3, 1)));
        assertThat(course.start()).isEqualTo(4);
        assertThat(course.in(3)).isZero();
        assertThat(WeekSlots.count(course.in(4))).isEqualTo(1);
        assertThat(WeekSlots.count(course.in(6))).isEqualTo(3);
        assertThat(turns(course)).containsExactly(4, 6);
    }

    @Test
    void aPaceThatBeginsLaterIsWaitedFor() {
        var course = ProductCourse.begun(RETINOL, NEW, WeekSlots.EVENINGS, 2, List.of(ramp(13, 14, 1)));
        assertThat(course.start()).isEqualTo(13);
    }

    @Test
    void whatIsInUseIsThereFromTheFirstWeek_atThePaceThatRulesStillSet() {
        var used = WeekProblems.strong("retinol", 7, 2);
        var course = ProductCourse.settled(RETINOL, used, WeekSlots.EVENINGS, paced(ramp(3, 4, 2), ramp(5, 6, 4)));
        assertThat(WeekSlots.count(course.in(1))).isEqualTo(2);
        assertThat(WeekSlots.count(course.in(3))).isEqualTo(4);
    }

    @Test
    void whatIsPrescribedHasNoPaceOfOurs() {
        var prescribed = new PlanProduct(
                "retinol", ProductRole.PRESCRIBED, 7, WeekSlots.EVENINGS, WeekSlots.EVENINGS, 0, 3, true, false);
        var course = ProductCourse.settled(RETINOL, prescribed, WeekSlots.EVENINGS, paced(ramp(1, 4, 2)));
        assertThat(course.in(1)).isEqualTo(WeekSlots.EVENINGS);
    }

    private static Finding.Ramped ramp(int from, int to, int times) {
        return new Finding.Ramped(new Firing("RMP-1", List.of()), RETINOL, from, to, times, "Slowly.");
    }

    private static TreeSet<Integer> turns(ProductCourse course) {
        var turns = new TreeSet<Integer>();
        course.addTurns(turns);
        return turns;
    }

    private static PlanRequest paced(Finding.Ramped... paces) {
        return new PlanRequest(
                List.of(),
                0,
                List.of(),
                List.of(),
                List.of(paces),
                List.of(),
                List.of(),
                Map.of(),
                one -> true,
                Map.of());
    }
}
