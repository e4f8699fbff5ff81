package vn.donghanh.shared.web.expression;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Calls methods in expressions, such as {@code #{row.number()}}. The server's own resolver copies and compares all methods of the class at each call;
 * this one remembers them. What {@link CallableMethods} cannot tell is left to the server's.
 */
public class MethodCallResolver extends ELResolver {
    private static final ClassValue<CallableMethods> METHODS = new ClassValue<>() {
        @Override
        protected CallableMethods computeValue(Class<?> type) {
            return new CallableMethods(type);
        }
    };

    @Override
    public @Nullable Object invoke(
            ELContext context,
            @Nullable Object base,
            Object name,
            Class<?> @Nullable [] types,
            Object @Nullable [] parameters) {
        if (base == null || base instanceof Class<?>) {
            return null;
        }
        Object[] given = parameters == null ? new Object[0] : parameters;
        Method method = METHODS.get(base.getClass()).find(name.toString(), given);
        if (method == null) {
            return null;
        }
        try {
            Object result = method.invoke(base, arguments(context, method, given));
            context.setPropertyResolved(base, name);
            return result;
        } catch (InvocationTargetException failed) {
            throw new ELException(failed.getCause());
        } catch (IllegalAccessException impossible) {
            throw new ELException(impossible);
        }
    }

    private static @Nullable Object[] arguments(ELContext context, Method method, @Nullable Object... given) {
        Class<?>[] types = method.getParameterTypes();
        @Nullable Object[] arguments = new Object[types.length];
        int fixed = method.isVarArgs() ? types.length - 1 : types.length;
        for (int at = 0; at < fixed; at++) {
            arguments[at] = types[at].isInstance(given[at]) ? given[at] : context.convertToType(given[at], types[at]);
        }
        if (method.isVarArgs()) {
            boolean isArray = given.length == types.length && given[fixed] instanceof Object[];
            arguments[fixed] = isArray ? given[fixed] : Arrays.copyOfRange(given, fixed, given.length);
        }
        return arguments;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        return null;
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, Object property, @Nullable Object value) {
        // properties are set by the others
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
        return false;
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return null;
    }
}
