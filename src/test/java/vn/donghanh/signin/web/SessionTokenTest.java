package vn.donghanh.signin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionTokenTest {
    private final List<String> asked = new ArrayList<>();

    private HttpSession session(boolean ended) {
        return (HttpSession) Proxy.newProxyInstance(
                HttpSession.class.getClassLoader(), new Class<?>[] {HttpSession.class}, (proxy, method, values) -> {
                    asked.add(method.getName());
                    if (ended) {
                        throw new IllegalStateException("Session already invalidated");
                    }
                    return method.getName().equals("getAttribute") ? "token" : null;
                });
    }

    @Test
    void aSessionThatEndedMeanwhileHasNoToken() {
        assertThat(SessionToken.get(session(false))).isEqualTo("token");
        assertThat(SessionToken.get(session(true))).isNull();
        assertThat(SessionToken.get(null)).isNull();
    }

    @Test
    void aSessionThatEndedMeanwhileIsNotEndedAgain() {
        SessionToken.end(session(false));
        assertThat(asked).containsExactly("invalidate");
        assertThatCode(() -> SessionToken.end(session(true))).doesNotThrowAnyException();
    }
}
