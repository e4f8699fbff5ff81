package vn.donghanh.document.sharing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.donghanh.document.inspection.RedactionBox;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;

/**
 * Command to send pages of an opened document to the partner of a disclosure.
 *
 * @param opening the reference under which the document was opened
 * @param session the session in which it was opened
 * @param pages numbers from 1
 * @param areas what is to be black, one area a line ({@link RedactionBox#parse})
 * @param lookedAt whether the worker has looked at each page as the partner will see it
 * @param clientAgreed whether the client was asked about these pages and this partner, and agreed
 */
public record ShareDocumentCommand(
        @NotNull String opening,
        @NotNull String session,
        @NotNull List<Integer> pages,
        @Nullable @Size(max = 4_000) String areas,
        boolean lookedAt,
        boolean clientAgreed) {
    static final int MOST_PAGES = 10;
    static final int MOST_AREAS = 100;

    public ShareDocumentCommand {
        pages = List.copyOf(new TreeSet<>(pages));
    }

    /**
     * Returns the areas.
     *
     * @throws RuleViolationException listing everything that is missing or not readable
     */
    public List<RedactionBox> requireComplete() {
        List<Precondition> preconditions = new ArrayList<>(List.of(
                Precondition.of(DocumentSharingRule.PAGE_MISSING, !pages.isEmpty()),
                Precondition.of(DocumentSharingRule.TOO_MANY_PAGES, pages.size() <= MOST_PAGES, MOST_PAGES)));
        List<RedactionBox> boxes = new ArrayList<>();
        List<String> lines = areas == null ? List.of() : areas.lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            if (!lines.get(line).isBlank()) {
                int number = line + 1;
                RedactionBox.parse(lines.get(line))
                        .ifPresentOrElse(
                                boxes::add,
                                () -> preconditions.add(
                                        Precondition.unmet(DocumentSharingRule.AREA_NOT_READABLE, number)));
            }
        }
        preconditions.add(Precondition.of(DocumentSharingRule.TOO_MANY_AREAS, boxes.size() <= MOST_AREAS, MOST_AREAS));
        Precondition.requireAll(
                preconditions.stream().map(needed -> needed.at("pages")).toList());
        return boxes;
    }

    /** @throws RuleViolationException when the worker has not looked at the pages, or the client has not agreed */
    void requireAgreed() {
        Precondition.requireAll(List.of(
                Precondition.of(DocumentSharingRule.NOT_LOOKED_AT, lookedAt).at("lookedAt"),
                Precondition.of(DocumentSharingRule.CLIENT_NOT_ASKED, clientAgreed)
                        .at("clientAgreed")));
    }
}
