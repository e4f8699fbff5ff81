package vn.donghanh.shared.persistence;

import java.util.ServiceLoader;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.service.spi.ServiceContributor;

/**
 * Has Hibernate generate the class of a proxy when the first one is needed, not for every entity at each start: entities here name each other by id, and nearly none is ever
 * loaded through a proxy. What instantiates entities is not generated at all.
 */
public class ProxiesOnDemand implements ServiceContributor {
    @Override
    public void contribute(StandardServiceRegistryBuilder builder) {
        builder.addService(BytecodeProvider.class, new OnDemandBytecodeProvider(ProxiesOnDemand::own));
    }

    /** Returns Hibernate's own provider. */
    private static BytecodeProvider own() {
        return ServiceLoader.load(BytecodeProvider.class, BytecodeProvider.class.getClassLoader())
                .findFirst()
                .orElseThrow();
    }
}
