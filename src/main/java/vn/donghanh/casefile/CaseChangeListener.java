package vn.donghanh.casefile;

import jakarta.enterprise.inject.spi.CDI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Hibernate;
import org.hibernate.action.spi.AfterTransactionCompletionProcess;
import org.hibernate.action.spi.BeforeTransactionCompletionProcess;
import org.hibernate.annotations.Filter;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseFile;
import vn.donghanh.casefile.task.CaseTask;
import vn.donghanh.reference.CountingBasis;
import vn.donghanh.shared.CaseRecordFilter;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.PersonRef;

/**
 * Notes in the same transaction which cases have changed: those whose records with the {@link CaseRecordFilter} were written. A change of a
 * {@link CountingBasis} concerns them all. A task is counted as it is, and only says until when its case counts. Statements past the entities are not seen; who executes one calls {@link CountedCaseRepository#mark}.
 */
public class CaseChangeListener
        implements Integrator, PostInsertEventListener, PostUpdateEventListener, PostDeleteEventListener {
    private static final long serialVersionUID = 1;
    private static final List<String> OWNERS = List.of("assessment", "plan");

    private static final ClassValue<Boolean> COUNTED = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return Arrays.stream(type.getAnnotationsByType(Filter.class))
                    .anyMatch(filter -> filter.name().equals(CaseRecordFilter.NAME));
        }
    };

    private final transient Map<EventSource, CaseChanges> open = new ConcurrentHashMap<>();

    @Override
    public void integrate(Metadata tables, BootstrapContext context, SessionFactoryImplementor sessions) {
        EventListenerRegistry listeners =
                Objects.requireNonNull(sessions.getServiceRegistry().getService(EventListenerRegistry.class));
        listeners.appendListeners(EventType.POST_INSERT, this);
        listeners.appendListeners(EventType.POST_UPDATE, this);
        listeners.appendListeners(EventType.POST_DELETE, this);
    }

    @Override
    public void disintegrate(SessionFactoryImplementor sessions, SessionFactoryServiceRegistry services) {
        open.clear();
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        note(event.getSession(), event.getEntity(), event.getPersister());
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        note(event.getSession(), event.getEntity(), event.getPersister());
    }

    @Override
    public void onPostDelete(PostDeleteEvent event) {
        note(event.getSession(), event.getEntity(), event.getPersister());
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }

    private void note(EventSource session, Object entity, EntityPersister persister) {
        if (entity instanceof CountingBasis) {
            changes(session).addAll();
        } else if (entity instanceof CaseTask && value(entity, persister, "caseId") instanceof Long caseId) {
            changes(session).addTask(caseId);
        } else if (COUNTED.get(persister.getMappedClass())) {
            noteCase(session, entity, persister);
        }
    }

    private void noteCase(EventSource session, Object entity, EntityPersister persister) {
        if (entity instanceof CaseFile caseFile) {
            changes(session).add(caseFile.id().value());
        } else if (value(entity, persister, "caseId") instanceof Long caseId) {
            changes(session).add(caseId);
        } else if (value(entity, persister, "personRef") instanceof PersonRef person) {
            changes(session).add(person);
        } else {
            Object owner = OWNERS.stream()
                    .map(name -> value(entity, persister, name))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(Hibernate::unproxy)
                    .orElseThrow();
            noteCase(session, owner, session.getEntityPersister(null, owner));
        }
    }

    private static @Nullable Object value(Object entity, EntityPersister persister, String property) {
        return Arrays.asList(persister.getPropertyNames()).contains(property)
                ? persister.getPropertyValue(entity, property)
                : null;
    }

    private static LocalDate today() {
        return CentreTime.today(CDI.current().select(Clock.class).get());
    }

    private CaseChanges changes(EventSource session) {
        return open.computeIfAbsent(session, changed -> {
            CaseChanges changes = new CaseChanges();
            BeforeTransactionCompletionProcess write =
                    writing -> writing.doWork(connection -> changes.write(connection, today()));
            AfterTransactionCompletionProcess forget = (success, ended) -> open.remove(session);
            session.getActionQueue().registerProcess(write);
            session.getActionQueue().registerProcess(forget);
            return changes;
        });
    }
}
