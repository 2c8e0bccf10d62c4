package org.peptideadvisor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.Message;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.conf.ClockTypeOption;
import org.kie.api.time.SessionPseudoClock;
import org.peptideadvisor.model.fact.Assessment;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Conclusion.ConclusionArgument;
import org.peptideadvisor.rulebook.RuleBook;
import org.peptideadvisor.rulebook.RuleStage;
import org.peptideadvisor.rulebook.Verb;

/** Rule files as Drools itself builds and runs them, from their text alone. */
public final class StockEngine {

    private static final String PREAMBLE = "package advisor;\nimport org.peptideadvisor.model.fact.*;\n"
            + Verb.words().stream()
                    .sorted()
                    .map(verb -> "import function org.peptideadvisor.engine.StockVerbs." + verb + ";\n")
                    .collect(Collectors.joining());

    private final KieBase base;
    private final RuleBook book;

    /** @param folders of which rules are built */
    StockEngine(
            Map<String, String> all,
            RuleBook book,
            Set<RuleStage> folders,
            Class<? extends KieBuilder.ProjectType> project) {
        this.book = book;
        base = base(all, folders, project);
    }

    /** Some of the folders of rule files as Drools builds them. */
    public static KieBase base(
            Map<String, String> all, Set<RuleStage> folders, Class<? extends KieBuilder.ProjectType> project) {
        KieServices services = KieServices.get();
        var files = services.newKieFileSystem();
        for (Map.Entry<String, String> file : all.entrySet()) {
            if (file.getKey().endsWith(".drl") && folders.contains(RuleStage.of(file.getKey()))) {
                files.write(
                        "src/main/resources/advisor/" + file.getKey().replace('/', '_'), PREAMBLE + file.getValue());
            }
        }
        var builder = services.newKieBuilder(files);
        var built = builder.buildAll(project);
        assertThat(built.getResults().getMessages(Message.Level.ERROR)).isEmpty();
        return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    /** How often each rule fires; what they conclude becomes a fact. */
    Map<String, Integer> fire(Collection<?> facts, Set<String> concluded, LocalDate on) {
        var fired = new TreeMap<String, Integer>();
        var settings = KieServices.get().newKieSessionConfiguration();
        settings.setOption(ClockTypeOption.PSEUDO);
        KieSession session = base.newKieSession(settings, null);
        session.<SessionPseudoClock>getSessionClock()
                .advanceTime(
                        on.atTime(12, 0)
                                .atZone(ZoneId.systemDefault())
                                .toInstant()
                                .toEpochMilli(),
                        TimeUnit.MILLISECONDS);
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                String name = event.getMatch().getRule().getName();
                String id = name.substring(0, name.indexOf(' '));
                fired.merge(id, 1, Integer::sum);
                for (Conclusion said : book.rule(id).then()) {
                    if (said.verb() == Verb.CONCLUDE
                            && said.arguments().get(0) instanceof ConclusionArgument.TextArgument text
                            && concluded.add(text.value())) {
                        session.insert(new Assessment(text.value()));
                    }
                }
            }
        });
        try {
            facts.forEach(session::insert);
            session.fireAllRules(10_000);
        } finally {
            session.dispose();
        }
        return fired;
    }
}
