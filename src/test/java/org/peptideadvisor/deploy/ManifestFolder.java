package org.peptideadvisor.deploy;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.kustomize.v1beta1.Kustomization;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder of manifests, read by the classes of the Kubernetes API. Those classes keep what they do not know; here a field that is not of the API, and one that
 * stands twice, is an error.
 */
record ManifestFolder(Path folder) {

    static final Path ROOT = Path.of("deploy/kubernetes");

    private static final Map<String, Class<? extends HasMetadata>> KINDS = Stream.of(
                    ConfigMap.class,
                    Deployment.class,
                    HorizontalPodAutoscaler.class,
                    Ingress.class,
                    Job.class,
                    Namespace.class,
                    NetworkPolicy.class,
                    PersistentVolumeClaim.class,
                    PodDisruptionBudget.class,
                    Secret.class,
                    Service.class,
                    ServiceAccount.class,
                    StatefulSet.class)
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .annotationIntrospector(new OnlyKnownFields())
            .build();

    private static final class OnlyKnownFields extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1;

        @Override
        public Boolean hasAnySetter(Annotated place) {
            return false;
        }
    }

    /** The files beside the kustomization. */
    List<String> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("kustomization.yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Kustomization kustomization() throws IOException {
        return YAML.readValue(folder.resolve("kustomization.yaml").toFile(), Kustomization.class);
    }

    /** Everything in the files. */
    List<HasMetadata> all() throws IOException {
        var all = new ArrayList<HasMetadata>();
        for (String file : files()) {
            all.addAll(in(Files.readString(folder.resolve(file))));
        }
        return all;
    }

    /** Everything in a text, with {@code ---} between two. */
    static List<HasMetadata> in(String text) throws IOException {
        var all = new ArrayList<HasMetadata>();
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            while (documents.hasNextValue()) {
                JsonNode document = documents.nextValue();
                Class<? extends HasMetadata> kind =
                        KINDS.get(document.path("kind").asText());
                if (kind == null) {
                    throw new IOException("no kind that is known here: " + document.path("kind"));
                }
                HasMetadata read = YAML.treeToValue(document, kind);
                String version = kind.getDeclaredConstructor().newInstance().getApiVersion();
                if (!version.equals(read.getApiVersion())) {
                    throw new IOException(kind.getSimpleName() + " is of " + version + ", not " + read.getApiVersion());
                }
                all.add(read);
            }
        } catch (ReflectiveOperationException e) {
            throw new IOException(e);
        }
        return all;
    }

    <T extends HasMetadata> List<T> all(Class<T> kind) throws IOException {
        return all().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <T extends HasMetadata> T one(Class<T> kind) throws IOException {
        List<T> found = all(kind);
        if (found.size() != 1) {
            throw new IOException(found.size() + " of " + kind.getSimpleName());
        }
        return found.get(0);
    }

    static ManifestFolder of(String name) {
        return new ManifestFolder(ROOT.resolve(name));
    }

    /** The pods that nodes and jobs are made of. A patch, which names a container and no image, is none. */
    List<PodSpec> pods() throws IOException {
        return all().stream()
                .flatMap(one -> one instanceof Deployment deployment
                        ? Stream.of(deployment.getSpec().getTemplate())
                        : one instanceof StatefulSet set
                                ? Stream.of(set.getSpec().getTemplate())
                                : one instanceof Job job
                                        ? Stream.of(job.getSpec().getTemplate())
                                        : Stream.empty())
                .map(PodTemplateSpec::getSpec)
                .filter(pod -> container(pod).getImage() != null)
                .toList();
    }

    /** The only container of a pod. */
    static Container container(PodSpec pod) {
        if (pod.getContainers().size() != 1) {
            throw new IllegalArgumentException("one container, not " + pod.getContainers());
        }
        return pod.getContainers().get(0);
    }
}
