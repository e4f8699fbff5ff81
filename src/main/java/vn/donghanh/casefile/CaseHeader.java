package vn.donghanh.casefile;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.spi.OngoingNoticeProvider;
import vn.donghanh.person.contact.ContactChannel;
import vn.donghanh.person.contact.ContactSafetyFlag;
import vn.donghanh.person.contact.SafeContactView;
import vn.donghanh.shared.MissingReason;

/**
 * Header of every case page: alias, triage level, status, readers and safe contact of the client.
 *
 * @param alias the client's chosen alias; null when there is none, or the reader may not see aliases
 * @param scope how much of the case the reader has access to
 * @param safeContact null when the reader may not read cases: who only carries out a withdrawal of consent contacts nobody
 * @param notices notices to be read before any work on the case
 * @param stages the stages of the procedure; empty unless the page draws them
 * @param manager the case manager's short name; null until one is assigned
 */
public record CaseHeader(
        String number,
        @Nullable String alias,
        TriageLevel level,
        boolean levelProvisional,
        boolean childPath,
        CaseStatus status,
        int episode,
        @Nullable String manager,
        @Nullable LocalDate reviewOn,
        List<Reader> readers,
        ReaderScope scope,
        @Nullable SafeContact safeContact,
        List<OngoingNoticeProvider.Notice> notices,
        List<Stage> stages,
        int version,
        Actions actions)
        implements Serializable {

    /** Returns which pages of a case the reader is offered. */
    public Tabs tabs() {
        return new Tabs(
                scope.whole(),
                scope.covers(CaseSection.HEALTH),
                scope.covers(CaseSection.COUNSELLING),
                actions.maySeeStays(),
                actions.maySeeDocuments());
    }

    /** How much of a case its reader sees; the written tabs are kept by it, so it holds nothing else of the case. */
    public record Tabs(boolean whole, boolean health, boolean counselling, boolean stays, boolean documents)
            implements Serializable {}

    /** A member of staff with access to the case; {@code me} marks the current reader, to whom the page explains the access ground. */
    public record Reader(
            String name, AccessGround ground, @Nullable CaseSection section, @Nullable Instant until, boolean me)
            implements Serializable {
        public String groundKey() {
            return section == null ? "AccessGround." + ground : "CaseSection." + section;
        }
    }

    /**
     * Safe-contact agreement as message keys; not present until the client was asked.
     *
     * @param refused whether the client refuses contact by the Centre, so that the agreement is not in use
     * @param allowed channels, times and practices that are permitted or advised
     * @param cautions facts that make contact dangerous
     * @param forbidden channels and practices that are ruled out
     * @param hasCodeWord whether a code word is recorded, which is used then, whether or not its precaution is chosen too
     */
    public record SafeContact(
            boolean present,
            @Nullable MissingReason missing,
            List<String> allowed,
            List<String> cautions,
            List<String> forbidden,
            boolean hasCodeWord,
            boolean refused)
            implements Serializable {
        private static final String CODE_WORD = "ContactSafetyFlag." + ContactSafetyFlag.CODE_WORD;
        static final SafeContact NOT_ASKED =
                new SafeContact(false, null, List.of(), List.of(), List.of(), false, false);

        static SafeContact of(SafeContactView card) {
            List<String> yes = new ArrayList<>();
            List<String> careful = new ArrayList<>();
            List<String> no = new ArrayList<>();
            card.channels()
                    .forEach(channel -> (channel == ContactChannel.NONE ? no : yes).add("ContactChannel." + channel));
            card.slots().forEach(slot -> yes.add("ContactTimeSlot." + slot));
            card.flags().forEach(flag -> {
                String key = "ContactSafetyFlag." + flag;
                switch (flag.tone()) {
                    case ADVICE -> yes.add(key);
                    case WARNING -> careful.add(key + ".careful");
                    case BAN -> no.add(key);
                }
            });
            if (card.codeWordPresent() && !yes.contains(CODE_WORD)) {
                yes.add(CODE_WORD);
            }
            return new SafeContact(
                    card.missing() == null, card.missing(), yes, careful, no, card.codeWordPresent(), false);
        }

        /** Returns the agreement of a client who refuses contact: nothing is allowed but what the client does alone. */
        SafeContact asRefused() {
            return without("shared.case.safe.refused", "shared.case.safe.refused.way", true);
        }

        /** Returns the agreement once the case has ended: whatever was agreed, nobody at the Centre gets in touch first. */
        SafeContact asEnded() {
            return without("shared.case.safe.ended", "shared.case.safe.ended.way", refused);
        }

        private SafeContact without(String ban, String way, boolean isRefused) {
            List<String> no = new ArrayList<>(forbidden);
            no.remove("ContactChannel." + ContactChannel.NONE);
            no.add(0, ban);
            List<String> yes = allowed.contains(CODE_WORD) ? List.of(way, CODE_WORD) : List.of(way);
            return new SafeContact(present, missing, yes, cautions, no, hasCodeWord, isRefused);
        }
    }

    public record Stage(String key, @Nullable LocalDate date, Progress progress) implements Serializable {
        public enum Progress {
            DONE,
            CURRENT,
            AHEAD
        }
    }

    /**
     * Actions that the header offers to the reader; the use cases enforce the same rules.
     *
     * @param mayRead whether the reader may open the other pages of the case; who only carries out a withdrawal of consent may not
     */
    public record Actions(
            boolean mayRead,
            boolean mayWrite,
            boolean mayRaise,
            boolean mayReassign,
            boolean mayDeclareConflict,
            boolean mayOpenIdentity,
            boolean mayOpenProfile,
            boolean mayRequestCorrection,
            boolean maySeeStays,
            boolean maySeeDocuments,
            boolean mayRecordService,
            boolean mayRecordSession)
            implements Serializable {}
}
