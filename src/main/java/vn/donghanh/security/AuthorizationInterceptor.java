package vn.donghanh.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.ReauthenticationException;
import vn.donghanh.shared.WriteMode;

/** Checks the permission of a use case before its transaction begins. Denies by default: a use case without a declared permission is refused. */
@Guarded
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 10)
public class AuthorizationInterceptor {
    @Inject
    CurrentUser user;

    @AroundInvoke
    @Nullable
    Object authorize(InvocationContext call) throws Exception {
        Requires requires = call.getMethod().getAnnotation(Requires.class);
        boolean allowed = requires == null
                ? call.getMethod().isAnnotationPresent(PublicUseCase.class)
                : Arrays.stream(requires.value()).anyMatch(user::may);
        if (!allowed) {
            throw new AccessDeniedException();
        }
        if (call.getMethod().isAnnotationPresent(StepUp.class) && !user.isRecentlyAuthenticated()) {
            throw new ReauthenticationException();
        }
        return call.getMethod().isAnnotationPresent(EssentialUseCase.class)
                ? WriteMode.CURRENT.callEssential(call::proceed)
                : call.proceed();
    }
}
