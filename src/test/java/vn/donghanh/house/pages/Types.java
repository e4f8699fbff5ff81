package vn.donghanh.house.pages;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The static type of a value: a Java type with its arguments, {@link #UNKNOWN}, or the type of null. */
final class Types {
    /** An unknown type: nothing about it can be checked. */
    static final Type UNKNOWN = new Type() {
        @Override
        public String toString() {
            return "unknown";
        }
    };

    /** Null, which says nothing about other possible types. */
    static final Type NULL = new Type() {
        @Override
        public String toString() {
            return "null";
        }
    };

    private record Of(Class<?> raw, List<Type> arguments) implements Type {
        @Override
        public String toString() {
            return raw.getSimpleName();
        }
    }

    private Types() {}

    static @Nullable Class<?> raw(Type type) {
        if (type instanceof Class<?> c) {
            return c;
        }
        return type instanceof Of of ? of.raw() : null;
    }

    static boolean isKnown(Type type) {
        return raw(type) != null;
    }

    static boolean isA(Type type, Class<?> kind) {
        Class<?> raw = raw(type);
        return raw != null && kind.isAssignableFrom(raw);
    }

    static Type of(Class<?> raw, Type... arguments) {
        return new Of(raw, List.of(arguments));
    }

    /** The return type of {@code method} when it is called on a value of {@code receiver}. */
    static Type returned(Type receiver, Method method) {
        return resolve(method.getGenericReturnType(), bindings(receiver));
    }

    /** The element type of an iteration over it. */
    static Type element(Type type) {
        Class<?> raw = raw(type);
        if (raw == null) {
            return UNKNOWN;
        }
        if (raw.isArray()) {
            return raw.getComponentType();
        }
        if (Map.class.isAssignableFrom(raw)) {
            return of(Map.Entry.class, argument(type, Map.class, 0), argument(type, Map.class, 1));
        }
        return Iterable.class.isAssignableFrom(raw) ? argument(type, Iterable.class, 0) : raw;
    }

    static Type argument(Type type, Class<?> declaring, int index) {
        Type bound = bindings(type).get(declaring.getTypeParameters()[index]);
        return bound == null ? UNKNOWN : bound;
    }

    /** A common type for a value that may be of either type. */
    static Type either(Type first, Type second) {
        if (first.equals(second) || second == NULL) {
            return first;
        }
        if (first == NULL) {
            return second;
        }
        Class<?> left = raw(first);
        Class<?> other = raw(second);
        if (left == null || other == null) {
            return UNKNOWN;
        }
        if (left.isAssignableFrom(other)) {
            return first;
        }
        return other.isAssignableFrom(left) ? second : UNKNOWN;
    }

    /** The public methods with this name; on a class that is not public only those that a public supertype or the class itself declares. */
    static List<Method> methods(Type type, String name) {
        Class<?> raw = Objects.requireNonNull(raw(type));
        return Arrays.stream(boxed(raw).getMethods())
                .filter(method -> method.getName().equals(name)
                        && !method.isBridge()
                        && !Modifier.isStatic(method.getModifiers()))
                .toList();
    }

    static Class<?> boxed(Class<?> type) {
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0).getClass() : type;
    }

    private static Map<TypeVariable<?>, Type> bindings(Type receiver) {
        Map<TypeVariable<?>, Type> bindings = new HashMap<>();
        Class<?> raw = raw(receiver);
        if (raw == null) {
            return bindings;
        }
        if (receiver instanceof Of of) {
            TypeVariable<?>[] variables = raw.getTypeParameters();
            for (int i = 0; i < Math.min(variables.length, of.arguments().size()); i++) {
                bindings.put(variables[i], of.arguments().get(i));
            }
        }
        bindSupertypes(raw, bindings);
        return bindings;
    }

    private static void bindSupertypes(Class<?> raw, Map<TypeVariable<?>, Type> bindings) {
        List<Type> parents = new ArrayList<>(Arrays.asList(raw.getGenericInterfaces()));
        if (raw.getGenericSuperclass() != null) {
            parents.add(raw.getGenericSuperclass());
        }
        for (Type parent : parents) {
            if (parent instanceof ParameterizedType parameterized) {
                Class<?> of = (Class<?>) parameterized.getRawType();
                for (int i = 0; i < of.getTypeParameters().length; i++) {
                    bindings.putIfAbsent(
                            of.getTypeParameters()[i], resolve(parameterized.getActualTypeArguments()[i], bindings));
                }
                bindSupertypes(of, bindings);
            } else if (parent instanceof Class<?> of) {
                bindSupertypes(of, bindings);
            }
        }
    }

    /** The type with its variables replaced by their bindings, and unbound ones by their bounds. */
    static Type resolve(Type type, Map<TypeVariable<?>, Type> bindings) {
        if (type instanceof TypeVariable<?> variable) {
            Type bound = bindings.get(variable);
            if (bound != null) {
                return bound;
            }
            Type upper = variable.getBounds()[0];
            return upper == Object.class || upper instanceof ParameterizedType ? UNKNOWN : resolve(upper, bindings);
        }
        if (type instanceof WildcardType wildcard) {
            return wildcard.getUpperBounds()[0] == Object.class
                    ? UNKNOWN
                    : resolve(wildcard.getUpperBounds()[0], bindings);
        }
        if (type instanceof ParameterizedType parameterized) {
            return new Of(
                    (Class<?>) parameterized.getRawType(),
                    Arrays.stream(parameterized.getActualTypeArguments())
                            .map(argument -> resolve(argument, bindings))
                            .toList());
        }
        if (type instanceof GenericArrayType) {
            return UNKNOWN;
        }
        return type == Object.class ? UNKNOWN : type;
    }
}
