package vn.donghanh.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

// no container injects here
@SuppressWarnings("UnnecessaryAssignment")
class AuditInterceptorTest {
    private final AuditInterceptor interceptor = new AuditInterceptor();
    private final AuditContext auditContext = new AuditContext();

    static class Referrals {
        @AuditAction("referral.send")
        public void post() {}

        public void unnamed() {}
    }

    @BeforeEach
    void setContext() {
        interceptor.auditContext = auditContext;
    }

    @Test
    void actionNameIsTakenFromTheAnnotation() throws Exception {
        assertThat(interceptor.around(callOf("post"))).isEqualTo("referral.send");
        assertThat(auditContext.isRunning()).isFalse();
    }

    @Test
    void useCaseWithoutAuditActionIsNotExecuted() {
        assertThatThrownBy(() -> interceptor.around(callOf("unnamed")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("unnamed");
        assertThat(auditContext.isRunning()).isFalse();
    }

    /** Creates a call whose result is the name of the running action. */
    private InvocationContext callOf(String name) throws NoSuchMethodException {
        Method method = Referrals.class.getMethod(name);
        return (InvocationContext) Proxy.newProxyInstance(
                InvocationContext.class.getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getMethod" -> method;
                    case "proceed" -> auditContext.current().name;
                    default -> throw new UnsupportedOperationException(called.getName());
                });
    }
}
