package org.peptideadvisor.rulebook.meaning;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.FactType.PropertyKind;

/**
 * A property of a kind of fact, ready to be read.
 *
 * @param number tells the properties of one kind of fact apart
 * @param kind what it holds
 * @param nullable whether it may be null, which means that it was not asked or does not apply
 * @param read reads it off a fact of its kind
 */
public record FactProperty(int number, PropertyKind kind, boolean nullable, Function<Object, @Nullable Object> read) {

    private static final Map<FactType, Map<String, FactProperty>> ALL = all();

    /**
     * The property of this name.
     *
     * @throws IllegalArgumentException if facts of the kind have none of that name
     */
    public static FactProperty of(FactType type, String name) {
        FactProperty property = ALL.getOrDefault(type, Map.of()).get(name);
        if (property == null) {
            throw new IllegalArgumentException(type.label() + " has no property " + name);
        }
        return property;
    }

    private static Map<FactType, Map<String, FactProperty>> all() {
        var all = new HashMap<FactType, Map<String, FactProperty>>();
        for (FactType type : FactType.values()) {
            var properties = new HashMap<String, FactProperty>();
            type.properties().forEach((name, kind) -> {
                Method getter = getter(type.type(), name);
                boolean nullable = getter.getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
                properties.put(name, new FactProperty(properties.size(), kind, nullable, reader(getter)));
            });
            all.put(type, Map.copyOf(properties));
        }
        return Map.copyOf(all);
    }

    private static Method getter(Class<?> type, String name) {
        String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        for (Method method : type.getMethods()) {
            String called = method.getName();
            if (method.getParameterCount() == 0
                    && (called.equals(name) || called.equals("get" + capital) || called.equals("is" + capital))) {
                return method;
            }
        }
        throw new IllegalStateException(type + " has no property " + name);
    }

    /** A lambda made of the getter: as fast as one in source, where reflection would be several times slower. */
    @SuppressWarnings("unchecked") // the lambda is of exactly this type
    private static Function<Object, @Nullable Object> reader(Method getter) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            MethodHandle handle = lookup.unreflect(getter);
            MethodType read = MethodType.methodType(Object.class, Object.class);
            return (Function<Object, @Nullable Object>) LambdaMetafactory.metafactory(
                            lookup,
                            "apply",
                            MethodType.methodType(Function.class),
                            read,
                            handle,
                            handle.type().wrap())
                    .getTarget()
                    .invoke();
        } catch (Throwable e) {
            throw new IllegalStateException("cannot read " + getter, e);
        }
    }
}
