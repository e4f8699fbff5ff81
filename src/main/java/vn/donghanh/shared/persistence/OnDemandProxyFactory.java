package vn.donghanh.shared.persistence;

import java.lang.reflect.Method;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.ProxyFactory;
import org.hibernate.type.CompositeType;
import org.jspecify.annotations.Nullable;

/** Remembers what it makes proxies of until one is asked for. */
final class OnDemandProxyFactory implements ProxyFactory {
    private final Supplier<ProxyFactory> maker;

    private @Nullable Supplier<ProxyFactory> prepared;

    private @Nullable ProxyFactory made;

    OnDemandProxyFactory(Supplier<ProxyFactory> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized void postInstantiate(
            String entity,
            Class<?> type,
            Set<Class<?>> interfaces,
            @Nullable Method idGetter,
            @Nullable Method idSetter,
            @Nullable CompositeType idType) {
        prepared = () -> {
            ProxyFactory factory = maker.get();
            factory.postInstantiate(entity, type, interfaces, idGetter, idSetter, idType);
            return factory;
        };
    }

    @Override
    public HibernateProxy getProxy(Object id, SharedSessionContractImplementor session) {
        return factory().getProxy(id, session);
    }

    private synchronized ProxyFactory factory() {
        if (made == null) {
            made = Objects.requireNonNull(prepared).get();
        }
        return made;
    }
}
