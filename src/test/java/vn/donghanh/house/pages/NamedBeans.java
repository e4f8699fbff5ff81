package vn.donghanh.house.pages;

import jakarta.inject.Named;
import java.beans.Introspector;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The beans that pages use by name, with their types: classes and producers annotated with {@link Named}. */
public final class NamedBeans {
    private NamedBeans() {}

    /** @param classes the directory of compiled classes */
    public static Map<String, Type> under(Path classes) throws IOException {
        List<String> names;
        try (Stream<Path> files = Files.walk(classes)) {
            names = files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .toList();
        }
        Map<String, Type> beans = new HashMap<>();
        for (String name : names) {
            add(load(name), beans);
        }
        return beans;
    }

    private static void add(Class<?> found, Map<String, Type> beans) {
        Named named = found.getAnnotation(Named.class);
        if (named != null) {
            beans.put(
                    named.value().isEmpty() ? Introspector.decapitalize(found.getSimpleName()) : named.value(), found);
        }
        for (Method producer : found.getDeclaredMethods()) {
            produced(producer, producer.getName(), producer.getGenericReturnType(), beans);
        }
        for (Field producer : found.getDeclaredFields()) {
            produced(producer, producer.getName(), producer.getGenericType(), beans);
        }
    }

    private static void produced(AnnotatedElement producer, String ownName, Type type, Map<String, Type> beans) {
        Named named = producer.getAnnotation(Named.class);
        if (named != null) {
            beans.put(named.value().isEmpty() ? ownName : named.value(), Types.resolve(type, Map.of()));
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, NamedBeans.class.getClassLoader());
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            throw new IllegalStateException(name + " was compiled and cannot be loaded", e);
        }
    }
}
