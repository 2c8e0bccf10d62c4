package org.peptideadvisor.web.pages;

import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Results;
import io.quarkus.qute.ValueResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Lets templates read what a record says by a method without parameters, also where the record is no other package's business. */
final class RecordValues implements ValueResolver {

    private static final int BEFORE_REFLECTION = 10;

    private static final ClassValue<Map<String, Method>> METHODS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            var methods = new HashMap<String, Method>();
            for (Method method : type.getDeclaredMethods()) {
                if (method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers())) {
                    method.setAccessible(true);
                    methods.put(method.getName(), method);
                }
            }
            return Map.copyOf(methods);
        }
    };

    @Override
    public boolean appliesTo(EvalContext context) {
        return context.getBase() instanceof Record
                && context.getParams().isEmpty()
                && METHODS.get(context.getBase().getClass()).containsKey(context.getName());
    }

    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
        Object base = context.getBase();
        Method method = METHODS.get(base.getClass()).get(context.getName());
        if (method == null) {
            return Results.notFound(context);
        }
        try {
            return CompletableFuture.completedStage(method.invoke(base));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a record says what it holds", e);
        }
    }

    @Override
    public int getPriority() {
        return BEFORE_REFLECTION;
    }
}
