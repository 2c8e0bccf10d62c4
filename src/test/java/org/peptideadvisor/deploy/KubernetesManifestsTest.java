package org.peptideadvisor.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.kustomize.v1beta1.Kustomization;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.smallrye.config.ConfigMappings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peptideadvisor.ledger.note.SignerKey;
import org.peptideadvisor.ledger.seal.MasterKey;
import org.peptideadvisor.web.http.AdvisorConfig;

/** What is in {@code deploy/kubernetes} is of the Kubernetes API, fits together, and fits the service and its image. */
class KubernetesManifestsTest {

    private static final ManifestFolder BASE = ManifestFolder.of("base");
    private static final ManifestFolder EXAMPLE = ManifestFolder.of("overlays/example");
    private static final ManifestFolder FIRST_START = ManifestFolder.of("overlays/first-start");
    private static final List<ManifestFolder> ALL = List.of(BASE, EXAMPLE, FIRST_START);

    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/example", "overlays/first-start"})
    void aKustomizationNamesEachFileOnce(String name) throws IOException {
        Kustomization kustomization = ManifestFolder.of(name).kustomization();
        var named = new ArrayList<>(kustomization.getResources());
        kustomization.getPatches().forEach(patch -> named.add(patch.getPath()));
        named.removeIf(file -> file.startsWith("../"));
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(ManifestFolder.of(name).files());
        for (String resource : kustomization.getResources()) {
            assertThat(ManifestFolder.ROOT.resolve(name).resolve(resource)).exists();
        }
    }

    @Test
    void aFieldThatIsNotOfTheApiIsAnError() {
        assertThatThrownBy(() -> ManifestFolder.in(
                        "apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {port: [{port: 80}]}"))
                .hasMessageContaining("\"port\"");
        assertThatThrownBy(() -> ManifestFolder.in("apiVersion: v1\nkind: Service\nkind: Service"))
                .hasMessageContaining("Duplicate");
        assertThatThrownBy(() -> ManifestFolder.in("apiVersion: apps/v1beta1\nkind: Deployment"))
                .hasMessageContaining("apps/v1beta1");
    }

    @Test
    void everyVariableIsASetting() throws IOException {
        Set<String> known =
                ConfigMappings.getProperties(ConfigMappings.ConfigClass.configClass(AdvisorConfig.class, "advisor"))
                        .keySet()
                        .stream()
                        .map(name -> name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"))
                        .collect(Collectors.toCollection(TreeSet::new));
        known.addAll(Set.of(
                "JAVA_FLAGS", "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING", "QUARKUS_HTTP_PROXY_TRUSTED_PROXIES"));
        var used = new TreeSet<String>();
        for (ManifestFolder folder : ALL) {
            folder.all(ConfigMap.class).forEach(map -> used.addAll(map.getData().keySet()));
            folder.all(Secret.class)
                    .forEach(map -> used.addAll(map.getStringData().keySet()));
            for (PodSpec pod : folder.pods()) {
                ManifestFolder.container(pod).getEnv().stream()
                        .map(EnvVar::getName)
                        .forEach(used::add);
            }
        }
        assertThat(used).hasSizeGreaterThan(12).isSubsetOf(known);
    }

    @Test
    void whatIsReferredToIsThere() throws IOException {
        List<HasMetadata> all = new ArrayList<>();
        for (ManifestFolder folder : List.of(BASE, EXAMPLE, FIRST_START)) {
            all.addAll(folder.all());
        }
        for (ManifestFolder folder : ALL) {
            for (PodSpec pod : folder.pods()) {
                assertThat(pod.getServiceAccountName()).satisfies(name -> isThere(all, "ServiceAccount", name));
                ManifestFolder.container(pod).getEnvFrom().forEach(from -> {
                    if (from.getConfigMapRef() != null) {
                        isThere(all, "ConfigMap", from.getConfigMapRef().getName());
                    } else {
                        isThere(all, "Secret", from.getSecretRef().getName());
                    }
                });
                pod.getVolumes().stream()
                        .filter(volume -> volume.getPersistentVolumeClaim() != null)
                        .forEach(volume -> isThere(
                                all,
                                "PersistentVolumeClaim",
                                volume.getPersistentVolumeClaim().getClaimName()));
            }
        }
        HorizontalPodAutoscaler scaler = BASE.one(HorizontalPodAutoscaler.class);
        isThere(all, "Deployment", scaler.getSpec().getScaleTargetRef().getName());
        assertThat(scaler.getSpec().getMinReplicas()).isGreaterThan(1);
        EXAMPLE.one(Ingress.class).getSpec().getRules().stream()
                .flatMap(rule -> rule.getHttp().getPaths().stream())
                .forEach(path ->
                        isThere(all, "Service", path.getBackend().getService().getName()));
    }

    private static void isThere(List<HasMetadata> all, String kind, String name) {
        assertThat(all)
                .as("%s %s", kind, name)
                .anyMatch(one -> one.getKind().equals(kind)
                        && one.getMetadata().getName().equals(name));
    }

    @Test
    void selectorsFindTheNodesTheyAreFor() throws IOException {
        Map<String, String> advisor =
                labels(BASE.one(Deployment.class).getSpec().getTemplate());
        Map<String, String> keeper =
                labels(BASE.one(StatefulSet.class).getSpec().getTemplate());
        Map<String, String> begin = labels(FIRST_START.one(Job.class).getSpec().getTemplate());
        assertThat(advisor)
                .containsAllEntriesOf(
                        BASE.one(Deployment.class).getSpec().getSelector().getMatchLabels());
        assertThat(keeper)
                .containsAllEntriesOf(
                        BASE.one(StatefulSet.class).getSpec().getSelector().getMatchLabels());
        for (Service service : BASE.all(Service.class)) {
            Map<String, String> wanted = service.getSpec().getSelector();
            boolean one = service.getMetadata().getName().endsWith("keeper");
            assertThat(keeper).containsAllEntriesOf(wanted);
            assertThat(advisor.entrySet().containsAll(wanted.entrySet())).isNotEqualTo(one);
            assertThat(begin.entrySet().containsAll(wanted.entrySet())).isFalse();
        }
        Map<String, String> budget =
                BASE.one(PodDisruptionBudget.class).getSpec().getSelector().getMatchLabels();
        assertThat(advisor).containsAllEntriesOf(budget);
        for (ManifestFolder folder : List.of(BASE, EXAMPLE)) {
            NetworkPolicy policy = folder.one(NetworkPolicy.class);
            assertThat(policy.getSpec().getPolicyTypes()).containsExactly("Ingress", "Egress");
            Map<String, String> wanted = policy.getSpec().getPodSelector().getMatchLabels();
            assertThat(wanted).isNotEmpty();
            assertThat(List.of(advisor, keeper, begin))
                    .allSatisfy(pod -> assertThat(pod).containsAllEntriesOf(wanted));
        }
    }

    @Test
    void secretsHoldNoRealValue_andAreRefusedAsTheyAre() throws IOException {
        assertThat(BASE.all(Secret.class)).isEmpty();
        Map<String, String> secrets = EXAMPLE.one(Secret.class).getStringData();
        assertThat(secrets.values()).allMatch(value -> value.startsWith("put-in-"));
        assertThatThrownBy(() -> MasterKey.parse(secrets.get("ADVISOR_MASTER_KEY")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> SignerKey.read(secrets.get("ADVISOR_SIGNING_KEY")).orThrow())
                .isInstanceOf(RuntimeException.class);
    }

    private static Map<String, String> labels(PodTemplateSpec template) {
        return template.getMetadata().getLabels();
    }
}
