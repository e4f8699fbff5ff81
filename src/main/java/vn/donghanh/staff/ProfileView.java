package vn.donghanh.staff;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.Role;

/** The user's own account. Language and theme are null without a preference. {@code minPassphraseLength}: required length of a new passphrase. */
public record ProfileView(
        String username,
        String displayName,
        String shortName,
        Salutation address,
        String unit,
        Set<Role> roles,
        @Nullable String language,
        @Nullable String theme,
        List<SessionRow> sessions,
        int factors,
        int minPassphraseLength)
        implements Serializable {}
