package vn.donghanh.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What an open page holds goes to another server of a cluster: every bean of a page can be written, with whatever its fields may hold. */
class SessionContentTest {
    /** Declared by interfaces whose implementations in the JDK can be written. */
    private static final Set<Class<?>> COLLECTIONS = Set.of(Collection.class, List.class, Set.class, Map.class);

    private static final List<Class<?>> PAGES = Product.CLASSES.stream()
            .filter(type -> type.isAnnotatedWith(ViewScoped.class))
            .<Class<?>>map(JavaClass::reflect)
            .toList();

    @TestFactory
    Stream<DynamicTest> everyPageBeanCanBeWritten() {
        return DynamicTest.stream(PAGES.stream(), Class::getName, SessionContentTest::write);
    }

    @Test
    void everyFieldOfAPageBeanHoldsWhatCanBeWritten() {
        List<String> faults = new ArrayList<>();
        Set<Type> seen = new HashSet<>();
        PAGES.forEach(page -> fields(page, faults, seen));

        assertThat(faults).isEmpty();
        assertThat(seen).as("types of fields").hasSizeGreaterThan(300);
    }

    /** It would be missing on the other server; written, it is a reference to the bean there. */
    @Test
    void nothingThatAPageBeanUsesIsLeftBehind() {
        assertThat(PAGES.stream()
                        .flatMap(page -> Stream.of(page.getDeclaredFields()))
                        .filter(field -> field.isAnnotationPresent(Inject.class))
                        .filter(field -> Modifier.isTransient(field.getModifiers())))
                .isEmpty();
    }

    @Test
    void aFieldThatCannotBeWrittenIsFound() {
        List<String> faults = new ArrayList<>();

        fields(Unwritable.class, faults, new HashSet<>());

        String test = SessionContentTest.class.getName();
        assertThat(faults)
                .containsExactlyInAnyOrder(
                        test + "$Unwritable.thread: java.lang.Thread",
                        test + "$Unwritable.holders: " + test + "$Holder",
                        test + "$Holder.deep: java.util.Optional");
    }

    @SuppressWarnings("unused") // only their types are read
    private static final class Unwritable implements Serializable {
        private static final long serialVersionUID = 1L;

        private Thread thread;
        private transient Thread left;
        private List<Holder> holders;
    }

    @SuppressWarnings("unused") // the same
    private static final class Holder {
        private Optional<String> deep;
    }

    private static void write(Class<?> page) throws ReflectiveOperationException, IOException {
        Constructor<?> constructor = page.getDeclaredConstructor();
        constructor.setAccessible(true);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(written)) {
            out.writeObject(constructor.newInstance());
        }
        assertThat(written.size()).isPositive();
    }

    private static void fields(Class<?> owner, List<String> faults, Set<Type> seen) {
        for (Class<?> type = owner; type != null && !isForeign(type); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                boolean kept = !Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers());
                // what is injected is written as a reference to the bean
                if (kept && !field.isAnnotationPresent(Inject.class)) {
                    check(type.getName() + "." + field.getName(), field.getGenericType(), faults, seen);
                }
            }
        }
    }

    private static void check(String where, Type type, List<String> faults, Set<Type> seen) {
        if (type instanceof ParameterizedType generic) {
            check(where, generic.getRawType(), faults, seen);
            Stream.of(generic.getActualTypeArguments()).forEach(argument -> check(where, argument, faults, seen));
        } else if (type instanceof WildcardType any) {
            // of "?" the type that it belongs to says what it may be
            Stream.of(any.getUpperBounds())
                    .filter(bound -> bound != Object.class)
                    .forEach(bound -> check(where, bound, faults, seen));
        } else if (type instanceof GenericArrayType array) {
            check(where, array.getGenericComponentType(), faults, seen);
        } else if (type instanceof Class<?> plain && !plain.isPrimitive() && (isForeign(plain) || seen.add(plain))) {
            check(where, plain, faults, seen);
        }
    }

    private static boolean isForeign(Class<?> type) {
        return !type.getName().startsWith("vn.donghanh");
    }

    private static void check(String where, Class<?> type, List<String> faults, Set<Type> seen) {
        if (type.isArray()) {
            check(where, (Type) type.getComponentType(), faults, seen);
        } else if (!isForeign(type)) {
            if (type.isSealed()) {
                Stream.of(type.getPermittedSubclasses()).forEach(kind -> check(where, (Type) kind, faults, seen));
            } else if (!Serializable.class.isAssignableFrom(type)) {
                faults.add(where + ": " + type.getName());
            }
            fields(type, faults, seen);
        } else if (!COLLECTIONS.contains(type) && !Serializable.class.isAssignableFrom(type)) {
            faults.add(where + ": " + type.getName());
        }
    }
}
