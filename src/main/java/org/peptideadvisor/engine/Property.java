package org.peptideadvisor.engine;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import org.drools.model.functions.Function1;
import org.peptideadvisor.rulebook.FactType;

/**
 * A property of a kind of fact, ready to be read.
 *
 * @param number tells the properties of one kind of fact apart
 * @param type what it holds
 * @param read reads it off a fact; may give null
 */
record Property(int number, Class<?> type, Function1<Object, Object> read) {

    private static final Map<FactType, Map<String, Property>> ALL = all();

    /** The property of this name. */
    static Property of(FactType type, String name) {
        Property property = ALL.getOrDefault(type, Map.of()).get(name);
        if (property == null) {
            throw new IllegalArgumentException(type.label() + " has no property " + name);
        }
        return property;
    }

    boolean isText() {
        return type == String.class;
    }

    /** Reads a property that holds text. */
    Function1<Object, String> readText() {
        return fact -> (String) read.apply(fact);
    }

    private static Map<FactType, Map<String, Property>> all() {
        var all = new HashMap<FactType, Map<String, Property>>();
        for (FactType type : FactType.values()) {
            var properties = new HashMap<String, Property>();
            for (String name : type.properties().keySet()) {
                Method getter = getter(type.type(), name);
                properties.put(name, new Property(properties.size(), getter.getReturnType(), reader(getter)));
            }
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
    private static Function1<Object, Object> reader(Method getter) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            MethodHandle handle = lookup.unreflect(getter);
            MethodType read = MethodType.methodType(Object.class, Object.class);
            return (Function1<Object, Object>) LambdaMetafactory.metafactory(
                            lookup,
                            "apply",
                            MethodType.methodType(Function1.class),
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
