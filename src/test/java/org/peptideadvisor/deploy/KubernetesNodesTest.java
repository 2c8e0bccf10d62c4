package org.peptideadvisor.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The nodes of {@code deploy/kubernetes} fit the service and its image: what probes ask, how they stop, where they write, who keeps the repository. */
class KubernetesNodesTest {

    /** How many seconds Kubernetes waits for a rollout to get on, where a manifest does not say. */
    private static final int USUAL_DEADLINE = 600;

    private static final ManifestFolder BASE = ManifestFolder.of("base");
    private static final ManifestFolder EXAMPLE = ManifestFolder.of("overlays/example");
    private static final ManifestFolder FIRST_START = ManifestFolder.of("overlays/first-start");
    private static final List<ManifestFolder> ALL = List.of(BASE, EXAMPLE, FIRST_START);

    @Test
    void probesAskWhatTheServiceAnswers_whereItAnswersIt() throws IOException {
        assertThat(settings()).containsEntry("ADVISOR_MANAGEMENT_PORT", "9000");
        for (PodSpec pod : nodes()) {
            Container container = ManifestFolder.container(pod);
            assertThat(container.getPorts())
                    .extracting("name", "containerPort")
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("http", 8080),
                            org.assertj.core.groups.Tuple.tuple("management", 9000));
            assertProbe(container.getStartupProbe(), "/q/health/live");
            assertProbe(container.getLivenessProbe(), "/q/health/live");
            assertProbe(container.getReadinessProbe(), "/q/health/ready");
        }
        assertThat(Files.readString(Path.of("Dockerfile"))).contains("EXPOSE 8080");
    }

    private static void assertProbe(Probe probe, String path) {
        assertThat(probe.getHttpGet().getPath()).isEqualTo(path);
        assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo("management");
    }

    @Test
    void aNodePractisesBeforeItsFirstCaller_andIsStillWaitedFor() throws IOException {
        long practice =
                Duration.parse("PT" + settings().get("ADVISOR_PRACTICE")).toSeconds();
        Integer deadline = BASE.one(Deployment.class).getSpec().getProgressDeadlineSeconds();
        assertThat(practice).isBetween(1L, (deadline == null ? USUAL_DEADLINE : deadline) / 4L);
    }

    @Test
    void aNodeHasTimeToDrain_andTheBalancerToHearOfIt() throws IOException {
        long drain = Duration.parse("PT" + settings().get("ADVISOR_DRAIN")).toSeconds();
        for (PodSpec pod : nodes()) {
            Probe ready = ManifestFolder.container(pod).getReadinessProbe();
            assertThat(drain).isGreaterThan((long) ready.getPeriodSeconds() * ready.getFailureThreshold());
            assertThat(pod.getTerminationGracePeriodSeconds()).isEqualTo(drain + 15);
        }
        var rolling = BASE.one(Deployment.class).getSpec().getStrategy().getRollingUpdate();
        assertThat(rolling.getMaxUnavailable().getIntVal()).isZero();
    }

    @Test
    void nodesWriteOnlyWhereTheImageSaysSo_andHaveNoPower() throws IOException {
        for (ManifestFolder folder : ALL) {
            for (PodSpec pod : folder.pods()) {
                Container container = ManifestFolder.container(pod);
                assertThat(pod.getAutomountServiceAccountToken()).isFalse();
                assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
                assertThat(pod.getSecurityContext().getRunAsUser()).isEqualTo(10001);
                assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                        .isTrue();
                assertThat(container.getSecurityContext().getAllowPrivilegeEscalation())
                        .isFalse();
                assertThat(container.getSecurityContext().getCapabilities().getDrop())
                        .containsExactly("ALL");
                assertThat(container.getResources().getLimits())
                        .containsEntry(
                                "memory", container.getResources().getRequests().get("memory"));
                assertThat(container.getVolumeMounts())
                        .extracting(VolumeMount::getMountPath)
                        .containsExactlyInAnyOrder("/advisor/data", "/advisor/signed", "/tmp");
            }
        }
        assertThat(settings())
                .containsEntry("ADVISOR_SIGNED", "/advisor/signed")
                .containsEntry("ADVISOR_FOLLOW", "false");
        assertThat(BASE.one(PersistentVolumeClaim.class).getSpec().getAccessModes())
                .containsExactly("ReadWriteMany");
        assertThat(Files.readString(Path.of("Dockerfile"))).contains("USER 10001:10001", "ADVISOR_DATA=/advisor/data");
    }

    @Test
    void oneNodeKeepsTheRepository_andTheOthersSayWhich() throws IOException {
        assertThat(BASE.one(StatefulSet.class).getSpec().getReplicas()).isEqualTo(1);
        assertThat(ManifestFolder.container(BASE.one(StatefulSet.class)
                                .getSpec()
                                .getTemplate()
                                .getSpec())
                        .getEnv())
                .isEmpty();
        for (ManifestFolder folder : List.of(BASE, EXAMPLE)) {
            assertThat(ManifestFolder.container(folder.one(Deployment.class)
                                    .getSpec()
                                    .getTemplate()
                                    .getSpec())
                            .getEnv())
                    .extracting(EnvVar::getName)
                    .containsExactly("ADVISOR_REPOSITORY_NODE");
        }
    }

    private static Map<String, String> settings() throws IOException {
        return BASE.one(ConfigMap.class).getData();
    }

    private static List<PodSpec> nodes() throws IOException {
        return List.of(
                BASE.one(Deployment.class).getSpec().getTemplate().getSpec(),
                BASE.one(StatefulSet.class).getSpec().getTemplate().getSpec());
    }
}
