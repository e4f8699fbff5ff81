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

/** Deny by default: a use case that states no permission is refused, before any transaction begins. */
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
                ? WriteMode.CURRENT.inAnyCase(call::proceed)
                : call.proceed();
    }
}
