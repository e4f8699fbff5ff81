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
            Field field = entity.getClass().getDeclaredField(column);
            field.setAccessible(true);
            field.set(entity, value);
            return entity;
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static Object value(Object entity, String column) {
        try {
            Field field = entity.getClass().getDeclaredField(column);
            field.setAccessible(true);
            return field.get(entity);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
