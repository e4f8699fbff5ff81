package vn.donghanh.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.installation.Installation.awaitCondition;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import javax.imageio.ImageIO;
import vn.donghanh.testing.DocumentHttpClient;
import vn.donghanh.testing.HttpVisitor;

/**
 * A file of which a piece is arriving, one that is being checked and one that is being filed. Each request is held by a lock in the middle of its
 * transaction while the server is killed; the half of it that is in the database then can be seen, and must go.
 */
final class InterruptedUploads {
    private static final String NO_DOCUMENT = "Chưa có tài liệu nào";

    private final Installation installation;
    private final String number;
    private final byte[] large = picture(800, 600);
    private final byte[] small = picture(40, 30);
    private final String arriving;
    private final String checked;
    private final String filed;
    private final DocumentHttpClient officer;

    /** Uploads the files of a duty officer up to the requests that are to be interrupted. */
    InterruptedUploads(Installation installation, String number) {
        this.installation = installation;
        this.number = number;
        officer = new DocumentHttpClient(visitor(), number);
        arriving = officer.begin("dang-gui.png", large.length);
        officer.sendPiece(arriving, 0, large);
        checked = officer.begin("dang-kiem-tra.png", small.length);
        officer.sendPiece(checked, 0, small);
        filed = officer.upload("dang-xep.png", small);
    }

    private HttpVisitor visitor() {
        return HttpVisitor.signedIn(installation.address(), "duty1", installation.read("demo-passphrase"));
    }

    /** Kills the server in the middle of all three requests. */
    void kill() throws Exception {
        try (Connection connection = installation.connect();
                Statement lock = connection.createStatement()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
            lock.execute("insert into upload_piece (upload_ref, number, bytes) values ('" + arriving + "', 1, '')");
            lock.executeQuery("select number from upload_piece where upload_ref = '" + checked + "' for update");
            lock.executeQuery("select id from upload where ref = '" + filed + "' for update");
            List<CompletableFuture<Void>> requests = List.of(
                    sent(() -> officer.sendPiece(arriving, 1, large)),
                    sent(() -> officer.check(checked)),
                    sent(() -> officer.file("Giấy đang xếp", filed)));
            awaitCondition(
                    "all three are under way",
                    () -> isLocked(arriving) && halves(lock).equals("1, 1"));
            installation.killServer();
            requests.forEach(request ->
                    assertThat(request).as("a request without an answer").failsWithin(Duration.ofSeconds(20)));
            connection.rollback();
            awaitCondition("the halves are gone", () -> halves(lock).equals("0, 0"));
        }
    }

    private static CompletableFuture<Void> sent(Runnable request) {
        return CompletableFuture.runAsync(request);
    }

    /** Whether a transaction works on an upload. */
    private boolean isLocked(String upload) throws SQLException {
        try (Connection connection = installation.connect();
                Statement other = connection.createStatement()) {
            other.executeQuery("select id from upload where ref = '" + upload + "' for update nowait");
            return false;
        } catch (SQLException locked) {
            return true;
        }
    }

    /** The cleaned segments of the file that is checked, and the documents of the one that is filed, whether they are committed or not. */
    private String halves(Statement uncommitted) throws SQLException {
        return count(uncommitted, "document_chunk where content_ref = '" + checked + "'")
                + ", "
                + count(uncommitted, "document where content_ref = '" + filed + "'");
    }

    private static int count(Statement statement, String from) throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Nothing half is listed or shown, and the officer goes on where each file was. */
    void assertNothingHalfAndGoOn() throws SQLException {
        HttpVisitor visitor = visitor();
        assertThat(visitor.get("/document/list/" + number).body()).contains(NO_DOCUMENT);
        assertThat(visitor.get("/document/add/" + number).body())
                .contains("dang-xep.png")
                .doesNotContain("dang-gui.png", "dang-kiem-tra.png");

        DocumentHttpClient again = new DocumentHttpClient(visitor, number);
        again.sendPiece(arriving, 1, large);
        again.check(arriving);
        again.check(checked);
        HttpVisitor.Answer list = again.file("Giấy sau sự cố", arriving, checked, filed);
        assertThat(list.address()).isEqualTo("/document/list/" + number);
        assertThat(list.body())
                .contains("Giấy sau sự cố (1/3)", "Giấy sau sự cố (2/3)", "Giấy sau sự cố (3/3)")
                .doesNotContain("Giấy đang xếp", NO_DOCUMENT);
        assertNothingIsLeft();
    }

    private void assertNothingIsLeft() throws SQLException {
        try (Connection connection = installation.connect();
                Statement statement = connection.createStatement()) {
            assertThat(count(statement, "document")).isEqualTo(3);
            assertThat(count(statement, "upload")).isZero();
            assertThat(count(statement, "upload_piece")).isZero();
            assertThat(count(statement, "document_chunk where content_ref not in (select content_ref from document)"))
                    .isZero();
        }
    }

    /** A picture that cannot be compressed: of 800 by 600 pixels it has two pieces. */
    private static byte[] picture(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random noise = new Random(7);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, noise.nextInt(1 << 24));
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
