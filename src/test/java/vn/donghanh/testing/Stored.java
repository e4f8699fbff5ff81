package vn.donghanh.testing;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;

/** Entities as they come from the database, for plain tests: with a generated id, or read from a row. */
public final class Stored {
    private Stored() {}

    /** Sets the id, as saving does. */
    public static <T> T as(long id, T entity) {
        return with(entity, "id", id);
    }

    /** An empty row of the table, to be filled by {@link #with}. */
    public static <T> T row(Class<T> type) {
        try {
            Constructor<T> empty = type.getDeclaredConstructor();
            empty.setAccessible(true);
            return empty.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static <T> T with(T entity, String column, Object value) {
        try {
            field(entity.getClass(), column).set(entity, value);
            return entity;
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static Object value(Object entity, String column) {
        try {
            return field(entity.getClass(), column).get(entity);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Finds a column in the entity's class or in one that it extends. */
    private static Field field(Class<?> type, String column) throws NoSuchFieldException {
        try {
            Field field = type.getDeclaredField(column);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            if (type.getSuperclass() == null) {
                throw e;
            }
            return field(type.getSuperclass(), column);
        }
    }
}
