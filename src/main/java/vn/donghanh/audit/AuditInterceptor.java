package vn.donghanh.audit;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.Guarded;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.NotReadyException;
import vn.donghanh.shared.RuleViolationException;

/**
 * Outermost interceptor: starts an action with the first use case that is called and ends it with that use case; nested use cases belong to it.
 * Records refusals and failures after the rollback of the transaction.
 */
@Guarded
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class AuditInterceptor {
    /** Error code of MySQL and MariaDB: illegal mix of collations. */
    private static final int ILLEGAL_MIX_OF_COLLATIONS = 1267;

    @Inject
    AuditContext auditContext;

    @Inject
    AuditEventRepository events;

    @AroundInvoke
    @Nullable
    Object around(InvocationContext call) throws Exception {
        if (auditContext.isRunning()) {
            return call.proceed();
        }
        AuditContext.Action action = auditContext.begin(nameOf(call));
        try {
            return call.proceed();
        } catch (RuleViolationException refused) {
            events.recordFailure(action, AuditOutcome.REFUSED, refused.rule().key());
            throw refused;
        } catch (NotFoundException | NotReadyException refused) {
            events.recordFailure(
                    action, AuditOutcome.REFUSED, refused.getClass().getSimpleName());
            throw refused;
        } catch (Exception failed) {
            if (isCollationMismatch(failed)) {
                events.recordFailure(action, AuditOutcome.REFUSED, NotFoundException.class.getSimpleName());
                throw new NotFoundException();
            }
            events.recordFailure(action, AuditOutcome.FAILED, failed.getClass().getSimpleName());
            throw failed;
        } finally {
            auditContext.end();
        }
    }

    /**
     * Whether the database refused to compare a reference. References are ASCII columns; a value with other letters matches nothing, so this counts
     * as not found.
     */
    private static boolean isCollationMismatch(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && refused.getErrorCode() == ILLEGAL_MIX_OF_COLLATIONS) {
                return true;
            }
        }
        return false;
    }

    private static String nameOf(InvocationContext call) {
        AuditAction action = call.getMethod().getAnnotation(AuditAction.class);
        if (action == null) {
            throw new IllegalStateException("A use case without an audit action: " + call.getMethod());
        }
        return action.value();
    }
}
