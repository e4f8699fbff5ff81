package vn.donghanh.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;

/** An entity manager for plain tests whose queries find the given rows by their type, whatever the conditions. It stores nothing. */
public final class RowsFixture {
    private RowsFixture() {}

    public static EntityManager of(Object... rows) {
        return proxy(EntityManager.class, (manager, method, arguments) -> switch (method.getName()) {
            case "createQuery" -> query(List.of(rows).stream()
                    .filter(((Class<?>) arguments[1])::isInstance)
                    .toList());
            case "createNativeQuery" -> query(List.of());
            default -> nothing(method);
        });
    }

    private static TypedQuery<?> query(List<?> found) {
        return proxy(TypedQuery.class, (query, method, arguments) -> switch (method.getName()) {
            case "getResultList" -> found;
            case "executeUpdate" -> 0;
            case "getSingleResult" -> found.isEmpty() ? 1 : found.get(0);
            default -> method.getReturnType().isInstance(query) ? query : nothing(method);
        });
    }

    private static Object nothing(Method method) {
        if (method.getReturnType() == void.class) {
            return null;
        }
        throw new UnsupportedOperationException(method.getName());
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
