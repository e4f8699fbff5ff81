package vn.donghanh.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.bytecode.enhance.spi.EnhancementContext;
import org.hibernate.bytecode.enhance.spi.Enhancer;
import org.hibernate.bytecode.spi.BasicProxyFactory;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.bytecode.spi.ProxyFactoryFactory;
import org.hibernate.bytecode.spi.ReflectionOptimizer;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.property.access.spi.PropertyAccess;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.ProxyFactory;
import org.hibernate.type.CompositeType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SuppressWarnings({"rawtypes", "removal", "NullAway"}) // nothing is generated here
class OnDemandBytecodeProviderTest {
    private final List<String> made = new ArrayList<>();

    private final BytecodeProvider provider = new OnDemandBytecodeProvider(() -> {
        made.add("provider");
        return new Generator();
    });

    @Test
    void nothingIsGeneratedWhenAnEntityIsMadeKnown() {
        factory("Plan");
        factory("Goal");
        assertThat(provider.getReflectionOptimizer(Object.class, Map.of())).isNull();
        assertThat(made).isEmpty();
    }

    @Test
    void theFirstProxyOfAnEntityGeneratesItsClass() {
        factory("Plan");
        factory("Goal").getProxy(1L, null);
        assertThat(made).containsExactly("provider", "Goal", "1");
    }

    @Test
    void aClassIsGeneratedOnce() {
        ProxyFactory plans = factory("Plan");
        ProxyFactory goals = factory("Goal");
        plans.getProxy(1L, null);
        plans.getProxy(2L, null);
        goals.getProxy(3L, null);
        assertThat(made).containsExactly("provider", "Plan", "1", "2", "Goal", "3");
    }

    @Test
    void otherProxiesAreGeneratedAsAsked() {
        provider.getProxyFactoryFactory().buildBasicProxyFactory(Object.class);
        provider.getEnhancer(null);
        assertThat(made).containsExactly("provider", "basic", "enhancer");
    }

    private ProxyFactory factory(String entity) {
        ProxyFactory factory = provider.getProxyFactoryFactory().buildProxyFactory(null);
        factory.postInstantiate(entity, Object.class, Set.of(), null, null, null);
        return factory;
    }

    /** Notes what it is asked for. */
    private final class Generator implements BytecodeProvider, ProxyFactoryFactory, ProxyFactory {
        private static final long serialVersionUID = 1L;

        @Override
        public ProxyFactoryFactory getProxyFactoryFactory() {
            return this;
        }

        @Override
        public ProxyFactory buildProxyFactory(SessionFactoryImplementor sessions) {
            return this;
        }

        @Override
        public @Nullable BasicProxyFactory buildBasicProxyFactory(Class type) {
            made.add("basic");
            return null;
        }

        @Override
        public void postInstantiate(
                String entity,
                Class<?> type,
                Set<Class<?>> interfaces,
                Method idGetter,
                Method idSetter,
                CompositeType idType) {
            made.add(entity);
        }

        @Override
        public @Nullable HibernateProxy getProxy(Object id, SharedSessionContractImplementor session) {
            made.add(id.toString());
            return null;
        }

        @Override
        public @Nullable ReflectionOptimizer getReflectionOptimizer(Class type, String[] g, String[] s, Class[] t) {
            return null;
        }

        @Override
        public @Nullable ReflectionOptimizer getReflectionOptimizer(Class<?> type, Map<String, PropertyAccess> p) {
            return null;
        }

        @Override
        public @Nullable Enhancer getEnhancer(EnhancementContext context) {
            made.add("enhancer");
            return null;
        }
    }
}
