package vn.donghanh.signin.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.ReauthenticationException;
import vn.donghanh.signin.ReauthenticationVerifier;
import vn.donghanh.signin.SecondFactorEnrolment;
import vn.donghanh.signin.factor.PasskeyRequestOptions;
import vn.donghanh.signin.factor.RelyingParty;

/**
 * Provides WebAuthn options to the pages' script: {@code /session/passkey/ask} for an existing passkey, {@code /session/passkey/make} for a new one.
 * The device's response is submitted with the form of the page, not here. The JSON contains base64url and plain ASCII only; 404 where passkeys
 * cannot be used, 410 without a session, 428 when a new passkey requires reauthentication.
 */
@WebServlet({"/session/passkey/ask", "/session/passkey/make"})
public class PasskeyServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int PROOF_NEEDED = 428;

    @Inject
    transient ReauthenticationVerifier reauthentication;

    @Inject
    transient SecondFactorEnrolment enrolment;

    @Inject
    transient RelyingPartyProvider relyingParties;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<RelyingParty> site = relyingParties.find(request);
        if (site.isEmpty() || !HttpRequests.isScript(request)) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String token = SessionToken.get(request.getSession(false));
        try {
            boolean make = request.getServletPath().endsWith("/make");
            String json = make ? make(request, site.get(), token) : ask(request, site.get(), token);
            response.setContentType("application/json;charset=UTF-8");
            response.getWriter().write(json);
        } catch (ReauthenticationException stale) {
            response.setStatus(PROOF_NEEDED);
        } catch (NotFoundException sessionOver) {
            response.setStatus(HttpServletResponse.SC_GONE);
        }
    }

    /** Returns the options for an existing passkey. Before sign-in no credential is named: the device offers those stored for this site. */
    private String ask(HttpServletRequest request, RelyingParty relyingParty, String token) {
        List<String> credentialIds = token == null ? List.of() : reauthentication.passkeys(token);
        return "{\"challenge\":\"%s\",\"site\":\"%s\",\"known\":[%s]}"
                .formatted(PasskeyChallenge.create(request), relyingParty.id(), quoted(credentialIds));
    }

    private String make(HttpServletRequest request, RelyingParty relyingParty, String token) {
        if (token == null) {
            throw new NotFoundException();
        }
        PasskeyRequestOptions ask = enrolment.beginPasskeySetup(token);
        return "{\"challenge\":\"%s\",\"site\":\"%s\",\"handle\":\"%s\",\"username\":\"%s\",\"known\":[%s]}"
                .formatted(
                        PasskeyChallenge.create(request),
                        relyingParty.id(),
                        ask.handle(),
                        ask.username(),
                        quoted(ask.known()));
    }

    private static String quoted(List<String> values) {
        return values.stream().map(value -> "\"" + value + "\"").collect(Collectors.joining(","));
    }
}
