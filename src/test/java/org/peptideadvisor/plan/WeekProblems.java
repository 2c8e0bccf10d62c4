package org.peptideadvisor.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.peptideadvisor.plan.PlanProduct.ProductRole;
import org.peptideadvisor.plan.WeekProblem.PairApart;
import org.peptideadvisor.plan.WeekProblem.PairDistance;

/** Small weeks from a seed, what is prescribed first. */
final class WeekProblems {

    private static final int[] SESSIONS = {WeekSlots.MORNINGS, WeekSlots.EVENINGS, WeekSlots.ALL};

    private WeekProblems() {}

    static WeekProblem of(long seed, int most) {
        var random = new Random(seed);
        int size = 1 + random.nextInt(most);
        var products = new ArrayList<PlanProduct>();
        int prescribed = random.nextInt(2);
        for (int at = 0; at < size; at++) {
            products.add(at < prescribed ? prescribed(at, random) : product(at, random));
        }
        var apart = new ArrayList<PairApart>();
        for (int first = 0; first < size; first++) {
            for (int second = first + 1; second < size; second++) {
                if (random.nextInt(2) == 0) {
                    apart.add(new PairApart(first, second, PairDistance.values()[random.nextInt(3)]));
                }
            }
        }
        int cream = (random.nextBoolean() ? WeekSlots.MORNINGS : 0) | (random.nextBoolean() ? WeekSlots.EVENINGS : 0);
        return new WeekProblem(
                products,
                apart,
                random.nextInt(3),
                random.nextInt(3),
                cream,
                List.of(2, 8, 14).get(random.nextInt(3)));
    }

    private static PlanProduct prescribed(int at, Random random) {
        int now = SESSIONS[random.nextInt(3)];
        return new PlanProduct("p" + at, ProductRole.PRESCRIBED, 1 + random.nextInt(7), now, now, now, 3, true, false);
    }

    private static PlanProduct product(int at, Random random) {
        var role = ProductRole.values()[1 + random.nextInt(3)];
        int may = SESSIONS[random.nextInt(3)];
        int now = role != ProductRole.IN_USE ? 0 : may == WeekSlots.ALL ? SESSIONS[random.nextInt(3)] : may;
        int times = 1 + random.nextInt(now == WeekSlots.ALL ? 14 : 7);
        int load = random.nextInt(3);
        return new PlanProduct(
                "p" + at,
                role,
                times,
                now,
                may,
                may & SESSIONS[random.nextInt(3)],
                load,
                load > 1,
                random.nextInt(6) == 0);
    }

    static PlanProduct used(String id, int times, int now, int may) {
        return new PlanProduct(id, ProductRole.IN_USE, times, now, may, 0, 0, false, false);
    }

    static PlanProduct strong(String id, int times, int load) {
        return new PlanProduct(
                id, ProductRole.IN_USE, times, WeekSlots.EVENINGS, WeekSlots.EVENINGS, 0, load, load > 1, false);
    }
}
