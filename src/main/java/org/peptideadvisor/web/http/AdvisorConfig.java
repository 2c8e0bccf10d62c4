package org.peptideadvisor.web.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.peptideadvisor.ledger.setup.LedgerConfig;

/** The settings of the operator. Each can also be an environment variable, such as {@code ADVISOR_RULES}. */
@ConfigMapping(prefix = "advisor")
public interface AdvisorConfig extends LedgerConfig {

    /** The folder of the rule base: rules, catalog and scenarios. */
    @WithDefault("rules")
    Path rules();

    /** How often to look whether the rule base has changed; 0 means never, so that a change needs a restart. */
    @WithDefault("100ms")
    Duration reload();

    /**
     * Whether the rules folder is one more author: what goes live of drafts is written to it, and its sound edits go live. Without it the folder is
     * read once, to begin with.
     */
    @WithDefault("true")
    boolean follow();

    /** The node that keeps the repository of rules, as people should look for it, such as its address; without it, this one. */
    Optional<String> repositoryNode();

    /** Where the repository of rules is sent to. */
    RemoteSettings remote();

    /** Another repository that gets what is live and the drafts. */
    interface RemoteSettings {

        /** {@code https://…} or a folder; without it, nothing is sent. */
        Optional<String> url();

        /** Who pushes there. */
        Optional<String> user();

        /** The password, or a token. */
        Optional<String> password();
    }

    /** Who is compared when a draft of rules is submitted. */
    ImpactSettings impact();

    /** Who is compared when a draft of rules is submitted, beside the clients of scenarios. */
    interface ImpactSettings {

        /** How many made-up clients. */
        @WithDefault("10000")
        int generated();

        /** How many recorded decisions, at most. */
        @WithDefault("2000")
        int recorded();
    }

    /** How many must approve a change of rules. */
    ApprovalSettings approvals();

    /** How many must approve a change of rules, none of them an author of it. */
    interface ApprovalSettings {

        /** Of any change. */
        @WithDefault("1")
        int usual();

        /** Of one after which somebody is less protected. */
        @WithDefault("2")
        int weakening();
    }

    /** How often a checkpoint is put where others keep them. */
    @WithDefault("1h")
    Duration checkpointsEvery();

    /** Who vouches that the ledger only grows, each as {@code ADDRESS KEY}; without any, every checkpoint is published as it is signed. */
    Optional<List<String>> witnesses();

    /** How many of them must sign a checkpoint before it is published. */
    @WithDefault("1")
    int witnessesNeeded();

    /** How often the newest checkpoint is brought to them. */
    @WithDefault("10s")
    Duration witnessesEvery();

    /** The age at which what was asked and answered is erased; without it, never. At least a day. */
    Optional<Duration> retention();

    /** The day (UTC) on which an unusual run of retention is confirmed. It confirms nothing on any other day. */
    Optional<LocalDate> retentionConfirmed();

    /** How long a person stays signed in. */
    SessionSettings sessions();

    /** The sign-in of the organisation, by OpenID Connect. */
    OrganisationSettings oidc();

    /** How long a person stays signed in with a password. */
    interface SessionSettings {

        /** Without doing anything. */
        @WithDefault("30m")
        Duration idle();

        /** In any case. */
        @WithDefault("12h")
        Duration life();
    }

    /** How persons and apps are known to the organisation that runs the service. */
    interface OrganisationSettings {

        /** Where its OpenID Connect provider is, such as {@code https://sign-in.example/realms/clinic}; without it, there is none. */
        Optional<String> url();

        /** What the service is called there; tokens of apps must name it as their audience. */
        @WithDefault("peptide-advisor")
        String client();

        /** What the service proves itself with there. */
        Optional<String> secret();

        /** The claim that lists a person's roles; a path with slashes leads into objects. */
        @WithDefault("realm_access/roles")
        String rolesClaim();
    }

    /**
     * The names under which the service answers, each with a port or for any; without any, the loopback names if it listens on
     * the loopback interface, and every name if it listens elsewhere.
     */
    Optional<List<String>> hosts();

    /** The port of operators and auditors. */
    ManagementAddress management();

    /** How long the service goes on answering after it was asked to stop and says that it is not ready. */
    @WithDefault("2s")
    Duration drain();

    /** How long the service practises with made-up clients before it says that it is ready; 0 for not at all. */
    @WithDefault("0s")
    Duration practice();

    /** How the log is written. */
    @WithDefault("text")
    LogForm log();

    /** How a line of the log is written. */
    enum LogForm {
        TEXT,
        JSON
    }

    /** Where health, metrics, the API description and what auditors ask are served, if not where everything else is. */
    interface ManagementAddress {

        /** The port; without it all is served on one. 0 takes any that is free. */
        OptionalInt port();

        /** The name or address that this port listens on. */
        @WithDefault("127.0.0.1")
        String host();
    }

    /** Who waits with whom for longer work. */
    LaneSettings lanes();

    /** Whether everybody may consult at the pages, without signing in: asking alone, and rate-limited. */
    @WithDefault("false")
    boolean publicConsult();

    /** Whether the page that shows the parts that pages are made of is served. */
    @WithDefault("false")
    boolean designPage();

    /** How often one caller may call. */
    RateSettings rate();

    /** How often one caller may call. Each node of several counts for itself. */
    interface RateSettings {

        /** Calls in a minute of one app or person; 0 for any number. Whoever sits at this machine is not counted. */
        @WithDefault("1200")
        int calls();

        /** Who may call otherwise, each as {@code PSEUDONYM=CALLS}, such as {@code key-3k2f=6000}. */
        Optional<List<String>> own();

        /** Tries to sign in with a password, in a minute from one address; 0 for any number. */
        @WithDefault("30")
        int signIns();

        /** Pages of a consultation without signing in, in a minute from one address; 0 for any number. */
        @WithDefault("120")
        int publicPages();
    }

    /** How much batches of consultations may take. */
    BatchSettings batches();

    /** How much batches of consultations may take. */
    interface BatchSettings {

        /** How many lines are decided at the same time, of all batches; without it, as many as there are processors. */
        OptionalInt workers();

        /** How many batches are answered at the same time; one more is answered with 429. */
        @WithDefault("4")
        int atOnce();
    }

    /** Where spans of calls are sent to. */
    TraceSettings otlp();

    /** Where spans of calls are sent to. */
    interface TraceSettings {

        /** A receiver of OTLP over HTTP, such as {@code http://localhost:4318}; without it, none are made. */
        Optional<String> endpoint();
    }

    /** How much a question about an advice, such as why not, may cost. */
    SideQuestions sideQuestions();

    /** After how much of it such a question is cut short. */
    interface SideQuestions {

        /** How long one is worked on before it is cut short. */
        @WithDefault("2s")
        Duration time();

        /** How many evaluations one may take before it is cut short. */
        @WithDefault("2000")
        int evaluations();
    }
}
