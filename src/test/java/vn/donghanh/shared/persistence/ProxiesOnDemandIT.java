package vn.donghanh.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.hibernate.SessionFactory;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.proxy.HibernateProxy;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.model.CaseFile;

/** The server's own Hibernate generates the class of a proxy when it is needed. */
@ExtendWith(ArquillianExtension.class)
class ProxiesOnDemandIT {
    @PersistenceContext
    EntityManager em;

    @Test
    void proxiesAreGeneratedOnDemand() {
        SessionFactoryImplementor sessions =
                (SessionFactoryImplementor) em.getEntityManagerFactory().unwrap(SessionFactory.class);
        assertThat(sessions.getServiceRegistry().requireService(BytecodeProvider.class))
                .isInstanceOf(OnDemandBytecodeProvider.class);
        assertThat(em.getReference(CaseFile.class, -1L)).isInstanceOf(HibernateProxy.class);
    }
}
