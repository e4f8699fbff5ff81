package vn.donghanh.audit;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.Guarded;

/** Innermost interceptor, inside the transaction: writes the audit event as the last statement of the outer action's transaction. */
@Guarded
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 210)
public class AuditSuccessInterceptor {
    @Inject
    AuditContext auditContext;

    @Inject
    AuditEventRepository events;

    private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);

    @AroundInvoke
    @Nullable
    Object around(InvocationContext call) throws Exception {
        int depth = DEPTH.get();
        DEPTH.set(depth + 1);
        try {
            Object result = call.proceed();
            AuditContext.Action action = auditContext.current();
            if (depth == 0 && action != null) {
                events.recordSuccess(action);
            }
            return result;
        } finally {
            if (depth == 0) {
                DEPTH.remove();
            } else {
                DEPTH.set(depth);
            }
        }
    }
}
