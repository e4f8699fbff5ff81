package vn.donghanh.shared.persistence;

import java.io.Serial;
import java.util.Map;
import java.util.function.Supplier;
import org.hibernate.bytecode.enhance.spi.EnhancementContext;
import org.hibernate.bytecode.enhance.spi.Enhancer;
import org.hibernate.bytecode.spi.BasicProxyFactory;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.bytecode.spi.ProxyFactoryFactory;
import org.hibernate.bytecode.spi.ReflectionOptimizer;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.property.access.spi.PropertyAccess;
import org.hibernate.proxy.ProxyFactory;
import org.jspecify.annotations.Nullable;

/** Asks another provider for what it generates when that is used for the first time. */
@SuppressWarnings({"rawtypes", "removal"}) // of the interfaces
final class OnDemandBytecodeProvider implements BytecodeProvider, ProxyFactoryFactory {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Supplier<BytecodeProvider> maker;

    private transient @Nullable BytecodeProvider made;

    OnDemandBytecodeProvider(Supplier<BytecodeProvider> maker) {
        this.maker = maker;
    }

    private synchronized BytecodeProvider provider() {
        if (made == null) {
            made = maker.get();
        }
        return made;
    }

    @Override
    public ProxyFactoryFactory getProxyFactoryFactory() {
        return this;
    }

    @Override
    public ProxyFactory buildProxyFactory(SessionFactoryImplementor sessions) {
        return new OnDemandProxyFactory(
                () -> provider().getProxyFactoryFactory().buildProxyFactory(sessions));
    }

    @Override
    public BasicProxyFactory buildBasicProxyFactory(Class type) {
        return provider().getProxyFactoryFactory().buildBasicProxyFactory(type);
    }

    @Override
    public @Nullable ReflectionOptimizer getReflectionOptimizer(
            Class type, String[] getters, String[] setters, Class[] types) {
        return null;
    }

    @Override
    public @Nullable ReflectionOptimizer getReflectionOptimizer(Class<?> type, Map<String, PropertyAccess> properties) {
        return null;
    }

    @Override
    public @Nullable Enhancer getEnhancer(EnhancementContext context) {
        return provider().getEnhancer(context);
    }
}
