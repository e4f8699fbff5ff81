package vn.donghanh.staff.web;

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
import vn.donghanh.shared.NotFound;
import vn.donghanh.shared.ProofNeeded;
import vn.donghanh.staff.Enrolment;
import vn.donghanh.staff.PasskeyAsk;
import vn.donghanh.staff.Proofs;
import vn.donghanh.staff.Site;

/**
 * What the pages' script asks before it asks a device: {@code /session/passkey/ask} for an answer of a passkey that is there,
 * {@code /session/passkey/make} for a new one. The device's answer goes with the form of the page, not here. JSON of base64url and plain
 * signs only; 404 where passkeys cannot be used, 410 without a session, 428 when a new one asks for a fresh proof.
 */
@WebServlet({"/session/passkey/ask", "/session/passkey/make"})
public class PasskeyServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int PROOF_NEEDED = 428;

    @Inject
    transient Proofs proofs;

    @Inject
    transient Enrolment enrolment;

    @Inject
    transient Sites sites;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Site> site = sites.of(request);
        if (site.isEmpty() || !Requests.isScript(request)) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String token = SessionToken.in(request.getSession(false));
        try {
            boolean make = request.getServletPath().endsWith("/make");
            String json = make ? make(request, site.get(), token) : ask(request, site.get(), token);
            response.setContentType("application/json;charset=UTF-8");
            response.getWriter().write(json);
        } catch (ProofNeeded stale) {
            response.setStatus(PROOF_NEEDED);
        } catch (NotFound over) {
            response.setStatus(HttpServletResponse.SC_GONE);
        }
    }

    /** Before sign-in no passkey is named: the device offers what it keeps for this site. */
    private String ask(HttpServletRequest request, Site site, String token) {
        List<String> known = token == null ? List.of() : proofs.passkeys(token);
        return "{\"challenge\":\"%s\",\"site\":\"%s\",\"known\":[%s]}"
                .formatted(Challenge.fresh(request), site.id(), quoted(known));
    }

    private String make(HttpServletRequest request, Site site, String token) {
        if (token == null) {
            throw new NotFound();
        }
        PasskeyAsk ask = enrolment.beginPasskey(token);
        return "{\"challenge\":\"%s\",\"site\":\"%s\",\"handle\":\"%s\",\"username\":\"%s\",\"known\":[%s]}"
                .formatted(Challenge.fresh(request), site.id(), ask.handle(), ask.username(), quoted(ask.known()));
    }

    private static String quoted(List<String> values) {
        return values.stream().map(value -> "\"" + value + "\"").collect(Collectors.joining(","));
    }
}
