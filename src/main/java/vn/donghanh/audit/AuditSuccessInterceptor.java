package vn.donghanh.audit;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.FlushModeType;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.Guarded;
import vn.donghanh.security.UseCases;

/**
 * Innermost interceptor, inside the transaction: writes the audit event as the last statement of the outer action's transaction. While a use case that only reads runs
 * ({@link UseCases#reads()}), its queries look for no changes; what a service changes for it after all is written with the event, and at the end of that service if it is a
 * use case itself. A use case that fails leaves its transaction to be rolled back.
 */
@Guarded
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 210)
public class AuditSuccessInterceptor {
    @Inject
    AuditContext auditContext;

    @Inject
    AuditEventRepository events;

    @Inject
    PendingChangeRepository changes;

    private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);

    @AroundInvoke
    @Nullable
    Object around(InvocationContext call) throws Exception {
        int depth = DEPTH.get();
        DEPTH.set(depth + 1);
        try {
            Object result = proceed(call, depth == 0);
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

    private @Nullable Object proceed(InvocationContext call, boolean outermost) throws Exception {
        boolean reads = reads(call.getMethod().getDeclaringClass());
        if (reads && !outermost) {
            return call.proceed();
        }
        FlushModeType before = changes.switchTo(reads ? FlushModeType.COMMIT : FlushModeType.AUTO);
        Object result = call.proceed();
        changes.switchTo(before);
        return result;
    }

    private static boolean reads(Class<?> type) {
        UseCases useCases = type.getAnnotation(UseCases.class);
        return useCases != null && useCases.reads();
    }
}
