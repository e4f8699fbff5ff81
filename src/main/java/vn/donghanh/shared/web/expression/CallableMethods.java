package vn.donghanh.shared.web.expression;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The public methods of a class by their name, as far as name and arguments say which is called without comparing conversions. */
class CallableMethods {
    private final Map<String, List<Method>> byName = new HashMap<>();

    CallableMethods(Class<?> type) {
        for (Method method : type.getMethods()) {
            if (!method.isBridge()) {
                List<Method> same = byName.computeIfAbsent(method.getName(), name -> new ArrayList<>());
                if (same.stream().noneMatch(other -> hasSameParameters(method, other))) {
                    same.add(method);
                }
            }
        }
        byName.values().forEach(same -> same.replaceAll(method -> callable(type, method)));
    }

    /** Returns the method that is called, or null when that is not certain. */
    @Nullable
    Method find(String name, Object... arguments) {
        List<Method> named = byName.get(name);
        if (named == null) {
            return null;
        }
        Method found = null;
        Method variable = null;
        for (Method method : named) {
            if (method.isVarArgs()) {
                if (variable != null) {
                    return null;
                }
                variable = method;
            } else if (method.getParameterCount() == arguments.length) {
                if (found != null) {
                    return null;
                }
                found = method;
            }
        }
        if (variable == null) {
            return found != null && canBeCalled(found) ? found : null;
        }
        if (found != null && acceptsAll(found, arguments)) {
            return canBeCalled(found) ? found : null;
        }
        boolean certain =
                found == null || (found.getParameterCount() == 1 && found.getParameterTypes()[0] == Enum.class);
        return certain && acceptsFirst(variable, arguments) && canBeCalled(variable) ? variable : null;
    }

    private static boolean acceptsAll(Method method, Object... arguments) {
        return accepts(method.getParameterTypes(), method.getParameterCount(), arguments);
    }

    /** Whether the arguments before the last parameter fit, and that takes any number of anything. */
    private static boolean acceptsFirst(Method method, Object... arguments) {
        Class<?>[] types = method.getParameterTypes();
        return types[types.length - 1] == Object[].class
                && arguments.length >= types.length - 1
                && accepts(types, types.length - 1, arguments);
    }

    private static boolean accepts(Class<?>[] types, int count, Object... arguments) {
        for (int at = 0; at < count; at++) {
            if (!types[at].isInstance(arguments[at])) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasSameParameters(Method method, Method other) {
        return Arrays.equals(method.getParameterTypes(), other.getParameterTypes());
    }

    private static boolean canBeCalled(Method method) {
        return isVisible(method.getDeclaringClass()) && !Modifier.isStatic(method.getModifiers());
    }

    /** Returns the method as it can be called: of a class that is not public, such as a list of the JDK, that of an interface or superclass. */
    private static Method callable(Class<?> type, Method method) {
        Deque<Class<?>> places = new ArrayDeque<>(Set.of(type));
        while (!places.isEmpty() && !isVisible(method.getDeclaringClass())) {
            Class<?> place = places.remove();
            places.addAll(Arrays.asList(place.getInterfaces()));
            if (place.getSuperclass() != null) {
                places.add(place.getSuperclass());
            }
            if (isVisible(place)) {
                for (Method other : place.getMethods()) {
                    if (other.getName().equals(method.getName())
                            && hasSameParameters(method, other)
                            && isVisible(other.getDeclaringClass())) {
                        return other;
                    }
                }
            }
        }
        return method;
    }

    private static boolean isVisible(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && type.getModule().isExported(type.getPackageName(), CallableMethods.class.getModule());
    }
}
