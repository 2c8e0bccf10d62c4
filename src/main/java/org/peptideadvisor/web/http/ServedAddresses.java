package org.peptideadvisor.web.http;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The addresses that the resources serve and the methods that each takes, read from the resources' own annotations, or told where none answers. */
@Singleton
public final class ServedAddresses {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^:}]*(?::\\s*([^}]*))?}");

    /**
     * An operation that no resource answers.
     *
     * @param path without parameters
     * @param streamed whether it reads its body itself, as it comes
     */
    public record RoutedAddress(
            String method,
            String path,
            AccessNeed need,
            List<String> produces,
            List<String> consumes,
            boolean streamed) {}

    private record ServedRoute(
            String template,
            Pattern pattern,
            String method,
            AccessNeed need,
            List<String> produces,
            List<String> consumes,
            boolean streamed) {

        boolean isOpen() {
            return template.indexOf('{') >= 0;
        }
    }

    private final List<ServedRoute> routes = new ArrayList<>();
    private final Map<String, List<ServedRoute>> spelledOut;
    private final List<ServedRoute> open;

    ServedAddresses(BeanManager beans, @Any Instance<RoutedAddress> routed) {
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path path = bean.getBeanClass().getAnnotation(Path.class);
            if (path != null) {
                add(path.value().equals("/") ? "" : path.value(), bean.getBeanClass());
            }
        }
        routed.forEach(one -> routes.add(new ServedRoute(
                one.path(),
                Pattern.compile(Pattern.quote(one.path())),
                one.method(),
                one.need(),
                one.produces(),
                one.consumes(),
                one.streamed())));
        open = routes.stream().filter(ServedRoute::isOpen).toList();
        spelledOut =
                routes.stream().filter(route -> !route.isOpen()).collect(Collectors.groupingBy(ServedRoute::template));
    }

    /** The template of the address that a path is, such as {@code /v1/rules/{id}}, or null when nothing is served there. */
    public @Nullable String template(String path) {
        return serving(path).map(ServedRoute::template).findFirst().orElse(null);
    }

    /** What it takes to be answered at a path that is served; empty where nothing answers this method. */
    public Optional<AccessNeed> need(String method, String path) {
        String asked = method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method;
        return serving(path)
                .filter(route -> route.method().equals(asked))
                .map(ServedRoute::need)
                .findFirst();
    }

    /** Every operation that is served, as its method and the template of its address. */
    public List<String> operations() {
        return routes.stream()
                .map(route -> route.method() + " " + route.template())
                .sorted()
                .toList();
    }

    /** Whether a resource answers this method at a path. */
    public boolean takes(String method, String path) {
        return serving(path).anyMatch(route -> route.method().equals(method));
    }

    /** The media types that a resource answers this method with, as it says. HEAD is answered as GET is. */
    public List<String> produced(String method, String path) {
        String answering = method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method;
        return serving(path)
                .filter(route -> route.method().equals(answering))
                .flatMap(route -> route.produces().stream())
                .toList();
    }

    /** The media types that a resource reads with this method, as it says. */
    public List<String> consumed(String method, String path) {
        return serving(path)
                .filter(route -> route.method().equals(method))
                .flatMap(route -> route.consumes().stream())
                .toList();
    }

    /** Whether a resource reads a body that comes with this method. */
    public boolean readsBody(String method, String path) {
        return serving(path)
                .anyMatch(route ->
                        route.method().equals(method) && !route.consumes().isEmpty());
    }

    /** Whether a body is left to whoever answers this method. */
    public boolean streams(String method, String path) {
        return serving(path).anyMatch(route -> route.method().equals(method) && route.streamed());
    }

    /** The value of the header {@code Allow} for a path that is served. */
    public String allowed(String path) {
        var methods = new TreeSet<>(List.of(HttpMethod.OPTIONS));
        serving(path).map(ServedRoute::method).forEach(method -> {
            methods.add(method);
            if (method.equals(HttpMethod.GET)) {
                methods.add(HttpMethod.HEAD);
            }
        });
        return String.join(", ", methods);
    }

    /** The routes that serve a path: those that spell it out, or else those that leave a part of it open. */
    private Stream<ServedRoute> serving(String path) {
        List<ServedRoute> exact = spelledOut.get(path);
        return exact != null
                ? exact.stream()
                : open.stream().filter(route -> route.pattern().matcher(path).matches());
    }

    private void add(String base, Class<?> resource) {
        for (Method method : resource.getMethods()) {
            for (Annotation annotation : method.getAnnotations()) {
                HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (verb != null) {
                    Path path = method.getAnnotation(Path.class);
                    String template = base + (path == null ? "" : path.value());
                    Pattern pattern =
                            Pattern.compile(PARAMETER.matcher(template).replaceAll(ServedAddresses::expression));
                    routes.add(new ServedRoute(
                            template,
                            pattern,
                            verb.value(),
                            AccessNeed.of(method),
                            types(Produces.class, Produces::value, method, resource),
                            types(Consumes.class, Consumes::value, method, resource),
                            false));
                }
            }
        }
    }

    /** The types that an annotation names: that of the method, or else that of its class. */
    private static <A extends Annotation> List<String> types(
            Class<A> annotation, Function<A, String[]> value, Method method, Class<?> resource) {
        A said = method.isAnnotationPresent(annotation)
                ? method.getAnnotation(annotation)
                : resource.getAnnotation(annotation);
        return said == null ? List.of() : List.of(value.apply(said));
    }

    /** What stands for a parameter: the expression that it has, or else anything within one part of the path. */
    private static String expression(MatchResult parameter) {
        String own = parameter.group(1);
        return Matcher.quoteReplacement(own == null ? "[^/]+" : "(?:" + own + ")");
    }
}
