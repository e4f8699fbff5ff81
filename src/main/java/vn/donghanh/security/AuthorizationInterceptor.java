package vn.donghanh.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.ReauthenticationException;
import vn.donghanh.shared.persistence.WriteMode;

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
        if (!isPublic(call.getMethod()) && permissions(call.getMethod()).noneMatch(user::may)) {
            throw new AccessDeniedException();
        }
        if (call.getMethod().isAnnotationPresent(StepUp.class) && !user.isRecentlyAuthenticated()) {
            throw new ReauthenticationException();
        }
        return call.getMethod().isAnnotationPresent(EssentialUseCase.class)
                ? WriteMode.CURRENT.callEssential(call::proceed)
                : call.proceed();
    }

    private static boolean isPublic(Method useCase) {
        return useCase.isAnnotationPresent(PublicUseCase.class) && !useCase.isAnnotationPresent(Requires.class);
    }

    /** The permissions of which one is enough: of the use case itself, or of its class. */
    static Stream<Permission> permissions(Method useCase) {
        Requires requires = useCase.getAnnotation(Requires.class);
        if (requires == null) {
            requires = useCase.getDeclaringClass().getAnnotation(Requires.class);
        }
        return requires == null ? Stream.empty() : Arrays.stream(requires.value());
    }
}
