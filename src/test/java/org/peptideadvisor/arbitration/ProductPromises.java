package org.peptideadvisor.arbitration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.model.ClientProduct;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.advice.WeekPlan;
import org.peptideadvisor.model.advice.WeekPlan.PlanPhase;
import org.peptideadvisor.model.advice.WeekPlan.PlanStep;
import org.peptideadvisor.plan.ProductContents;

/** What the plan of one client promises of the client's own products. */
final class ProductPromises {

    private final Catalog catalog = ShippedRelease.get().catalog();
    private final SettledDecision decision;
    private final Consultation consultation;
    private final Advice advice;
    private final WeekPlan plan;

    ProductPromises(SettledDecision decision) {
        this.decision = decision;
        this.consultation = decision.consultation();
        this.advice = decision.advice();
        this.plan = advice.plan();
    }

    /** What one product of the client holds together is its maker's business. */
    boolean inOneJar(String one, String other) {
        return consultation.products().stream().anyMatch(product -> product.holds(one) && product.holds(other));
    }

    /** Whether a product of this name holds something. */
    boolean isOf(String name, String id) {
        return consultation.products().stream().anyMatch(product -> name.equals(product.name()) && product.holds(id));
    }

    /** Whether some product holds it and each of them stops: whatever holds it then is new. */
    boolean isStopped(String id) {
        List<ClientProduct> holding = consultation.products().stream()
                .filter(product -> product.holds(id))
                .toList();
        return !holding.isEmpty()
                && holding.stream().allMatch(product -> advice.brief().stop().stream()
                        .anyMatch(stop -> String.valueOf(product.name()).equals(stop.product())));
    }

    /** Whether nothing may be changed about it here: it is prescribed, or in one product with what is. */
    boolean isFixed(String id) {
        return catalog.prescription(id)
                || consultation.products().stream().anyMatch(product -> product.prescription() && product.holds(id));
    }

    /** Whether one product holds both, and no other holds either: its maker's business, at whatever hours it is used. */
    boolean onlyInOneJar(String one, String other) {
        List<ClientProduct> holding = consultation.products().stream()
                .filter(product -> product.holds(one) || product.holds(other))
                .toList();
        return holding.size() == 1 && inOneJar(one, other);
    }

    /** A product of the client is one step by its own name, with all that it holds, and what stops is in none. */
    void stayWhole() {
        for (ClientProduct product : consultation.products()) {
            boolean stopped = advice.brief().stop().stream()
                    .anyMatch(stop -> String.valueOf(product.name()).equals(stop.product()));
            for (PlanPhase phase : plan.phases()) {
                for (List<PlanStep> session : List.of(phase.morning(), phase.evening())) {
                    List<PlanStep> steps = session.stream()
                            .filter(step -> String.valueOf(product.name()).equals(step.product()))
                            .toList();
                    assertThat(steps).hasSizeLessThanOrEqualTo(stopped ? 0 : 1);
                    assertThat(steps).allSatisfy(step -> assertThat(step.ingredients())
                            .containsExactlyInAnyOrderElementsOf(product.ids()));
                }
            }
            if (!stopped) {
                Stream<String> held = Stream.concat(product.ids().stream(), product.mayHold().stream());
                assertThat(held.filter(id -> !catalog.prescription(id)))
                        .as("%s goes on", product)
                        .allMatch(id ->
                                product.prescription() || !decision.exclusions().bar(id));
            }
        }
    }

    /** A cream or sunscreen of the client that holds no active is the daily one; a prescribed product is as its prescriber said. */
    boolean isDailyCare(String id) {
        return consultation.products().stream()
                .anyMatch(product -> product.holds(id)
                        && (product.prescription()
                                || ProductContents.counted(product).isEmpty()));
    }
}
