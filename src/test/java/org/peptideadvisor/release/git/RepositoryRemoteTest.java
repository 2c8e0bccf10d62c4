package org.peptideadvisor.release.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is live and the drafts are in another repository too. */
class RepositoryRemoteTest {

    private static final String DRAFT = RuleRepository.draft("draft-4h2k");

    @TempDir
    Path folder;

    private RuleRepository here;

    @BeforeEach
    void begin() {
        here = RuleRepository.open(folder.resolve("here.git"));
    }

    @AfterEach
    void end() {
        here.close();
    }

    private static String write(RuleRepository repository, String text, String... parents) {
        return repository.write(
                Map.of("exclude/a.drl", text), List.of(parents), CommitAuthor.FOLDER, Instant.EPOCH, "A reason");
    }

    private RepositoryRemote remote(String name) {
        return new RepositoryRemote(here, folder.resolve(name).toString(), Optional.empty(), Optional.empty());
    }

    @Test
    void branchesAreThereAfterEachChange() throws IOException {
        String first = write(here, "one");
        here.move(RuleRepository.LIVE, null, first);
        here.move(DRAFT, null, first);
        try (RuleRepository there = RuleRepository.open(folder.resolve("there.git"));
                RepositoryRemote remote = remote("there.git")) {
            remote.send();
            assertThat(remote.isBehind()).isFalse();
            assertThat(there.heads()).isEqualTo(here.heads()).hasSize(2);
            String second = write(here, "two", first);
            here.move(RuleRepository.LIVE, first, second);
            here.move(DRAFT, first, write(here, "three")); // a draft may take another way
            remote.send();
            assertThat(there.heads()).isEqualTo(here.heads());
            assertThat(there.files(second)).containsEntry("exclude/a.drl", "two");
        }
    }

    @Test
    void whatIsLiveThereIsNotThrownAway_andThatIsTold() {
        here.move(RuleRepository.LIVE, null, write(here, "one"));
        try (RuleRepository there = RuleRepository.open(folder.resolve("there.git"));
                RepositoryRemote remote = remote("there.git")) {
            String other = write(there, "of somebody else");
            there.move(RuleRepository.LIVE, null, other);
            remote.send();
            assertThat(remote.isBehind()).isTrue();
            assertThat(there.head(RuleRepository.LIVE)).isEqualTo(other);
        }
    }

    @Test
    void aRemoteThatIsNotThereIsTriedAgain() {
        here.move(RuleRepository.LIVE, null, write(here, "one"));
        try (RepositoryRemote remote = remote("later.git")) {
            remote.send();
            assertThat(remote.isBehind()).isTrue();
            try (RuleRepository later = RuleRepository.open(folder.resolve("later.git"))) {
                remote.send();
                assertThat(remote.isBehind()).isFalse();
                assertThat(later.head(RuleRepository.LIVE)).isEqualTo(here.head(RuleRepository.LIVE));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://git.example/rules.git",
                "git@git.example:rules.git",
                "https://ada:secret@git.example/rules.git"
            })
    void onlyAddressesThatCanBeTrustedAreTaken(String address) {
        assertThatThrownBy(() -> new RepositoryRemote(here, address, Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
    }
}
