package org.peptideadvisor.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.audit.ReceiptLines.MalformedLines;
import org.peptideadvisor.audit.Verdict.RefutedProof;
import org.peptideadvisor.audit.Verdict.VerifiedProof;

/**
 * Which ledgers are trusted, and how many witnesses must have signed a checkpoint: a file in the format of <a
 * href="https://c2sp.org/tlog-policy">C2SP tlog-policy</a>. A witness whose key is of a type that is not known here never counts. Immutable.
 */
public final class TrustPolicy {

    private static final String NAME_AND_ID = "^[^+]*\\+[^+]*\\+";

    /** No witness is needed. */
    static final TrustPolicy NONE = new TrustPolicy(List.of(), Map.of(), Map.of(), "none");

    private final List<TrustedKey> logs;
    private final Map<String, WitnessKey> witnesses;
    private final Map<String, WitnessGroup> groups;
    private final String quorum;

    /** Of these members so many must have signed. */
    private record WitnessGroup(int needed, List<String> members) {}

    private TrustPolicy(
            List<TrustedKey> logs, Map<String, WitnessKey> witnesses, Map<String, WitnessGroup> groups, String quorum) {
        this.logs = List.copyOf(logs);
        this.witnesses = Map.copyOf(witnesses);
        this.groups = Map.copyOf(groups);
        this.quorum = quorum;
    }

    /** Reads a file. */
    public static Verdict<TrustPolicy> read(byte[] file) {
        var reading = new PolicyReading();
        int line = 0;
        try {
            for (String text : new String(file, StandardCharsets.ISO_8859_1).split("\n", -1)) {
                line++;
                reading.add(text.replaceAll("^[ \t]+|[ \t]+$", ""));
            }
            line++;
            return new VerifiedProof<>(reading.policy());
        } catch (MalformedLines e) {
            return Verdict.refuted(
                    RefutedBecause.MALFORMED,
                    "This is not a policy (c2sp.org/tlog-policy), line " + line + ": " + e.detail());
        }
    }

    /** The keys of the ledgers that it trusts. */
    public List<TrustedKey> logs() {
        return logs;
    }

    /** What a checkpoint says, if enough witnesses signed it. Its own signature was verified. */
    Verdict<TreeHead> witnessed(String note, TreeHead head) {
        if (quorum.equals("none")) {
            return new VerifiedProof<>(head);
        }
        Set<String> signed = new HashSet<>();
        try {
            for (Map.Entry<String, WitnessKey> witness : witnesses.entrySet()) {
                Boolean made = witness.getValue().cosigned(note, head);
                if (made != null && !made) {
                    return Verdict.refuted(
                            RefutedBecause.BAD_SIGNATURE,
                            "The cosignature of " + witness.getKey() + " is not over this checkpoint.");
                }
                if (made != null) {
                    signed.add(witness.getKey());
                }
            }
        } catch (MalformedLines e) {
            return e.verdict("checkpoint");
        }
        return isMet(quorum, signed)
                ? new VerifiedProof<>(head)
                : Verdict.refuted(
                        RefutedBecause.NOT_WITNESSED,
                        "The checkpoint of " + head.size() + " entries is signed by " + signed.size() + " of the "
                                + witnesses.size() + " witnesses"
                                + (signed.isEmpty() ? "" : " " + new java.util.TreeSet<>(signed))
                                + "; the policy asks for " + asked() + ".");
    }

    private String asked() {
        WitnessGroup group = groups.get(quorum);
        return group == null ? quorum : group.needed() + " of " + String.join(", ", group.members());
    }

    private boolean isMet(String name, Set<String> signed) {
        WitnessGroup group = groups.get(name);
        return group == null
                ? signed.contains(name)
                : group.members().stream()
                                .filter(member -> isMet(member, signed))
                                .count()
                        >= group.needed();
    }

    /** Takes one line after another. */
    private static final class PolicyReading {

        private final List<TrustedKey> logs = new ArrayList<>();
        private final Map<String, WitnessKey> witnesses = new LinkedHashMap<>();
        private final Map<String, WitnessGroup> groups = new LinkedHashMap<>();
        private final Set<String> members = new HashSet<>();
        private final Set<String> keys = new HashSet<>();
        private @Nullable String quorum;

        void add(String line) throws MalformedLines {
            if (line.isEmpty() || line.startsWith("#")) {
                return;
            }
            List<String> words = List.of(line.split("[ \t]+", -1));
            switch (words.get(0)) {
                case "log" -> log(words);
                case "witness" -> witness(words);
                case "group" -> group(words);
                case "quorum" -> quorum(words);
                default -> throw new MalformedLines("a line begins with log, witness, group or quorum.");
            }
        }

        private void log(List<String> words) throws MalformedLines {
            require(words.size() == 2 || words.size() == 3, "a log is: log KEY [URL].");
            if (!(TrustedKey.read(words.get(1)) instanceof VerifiedProof<TrustedKey> verified)) {
                throw new MalformedLines(((RefutedProof<TrustedKey>) TrustedKey.read(words.get(1))).detail());
            }
            require(keys.add(verified.shown().text().replaceFirst(NAME_AND_ID, "")), "the same key stands twice.");
            logs.add(verified.shown());
        }

        private void witness(List<String> words) throws MalformedLines {
            require(words.size() == 3 || words.size() == 4, "a witness is: witness NAME KEY [URL].");
            WitnessKey key = WitnessKey.read(words.get(2));
            require(keys.add(words.get(2).replaceFirst(NAME_AND_ID, "")), "the same key stands twice.");
            name(words.get(1));
            witnesses.put(words.get(1), key);
        }

        private void group(List<String> words) throws MalformedLines {
            require(words.size() >= 4, "a group is: group NAME any|all|NUMBER MEMBER…");
            List<String> named = words.subList(3, words.size());
            for (String member : named) {
                require(
                        witnesses.containsKey(member) || groups.containsKey(member),
                        "there is no witness or group " + member + " before this line.");
                require(members.add(member), member + " is a member twice.");
            }
            String needed = words.get(2);
            long number =
                    switch (needed) {
                        case "any" -> 1;
                        case "all" -> named.size();
                        default -> ReceiptLines.number(needed);
                    };
            require(
                    number >= 1 && number <= named.size(),
                    "of " + named.size() + " members " + needed + " cannot be needed.");
            name(words.get(1));
            groups.put(words.get(1), new WitnessGroup((int) number, List.copyOf(named)));
        }

        private void quorum(List<String> words) throws MalformedLines {
            require(quorum == null, "there is one quorum.");
            require(words.size() == 2, "a quorum is: quorum NAME.");
            String name = words.get(1);
            require(
                    name.equals("none") || witnesses.containsKey(name) || groups.containsKey(name),
                    "there is no witness or group " + name + " before this line.");
            quorum = name;
        }

        private void name(String name) throws MalformedLines {
            require(
                    !name.equals("none") && !witnesses.containsKey(name) && !groups.containsKey(name),
                    "the name " + name + " is taken.");
        }

        private static void require(boolean holds, String otherwise) throws MalformedLines {
            if (!holds) {
                throw new MalformedLines(otherwise);
            }
        }

        TrustPolicy policy() throws MalformedLines {
            if (quorum == null) {
                throw new MalformedLines("there is no quorum; say quorum NAME, or quorum none.");
            }
            return new TrustPolicy(logs, witnesses, groups, quorum);
        }
    }
}
