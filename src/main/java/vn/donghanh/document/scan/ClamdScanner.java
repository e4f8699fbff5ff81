package vn.donghanh.document.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;
import vn.donghanh.document.inspection.StoredContent;
import vn.donghanh.shared.Settings;

/**
 * Asks the virus scanner of this installation, a clamd, about an uploaded file. The file is sent in pieces (command
 * {@code INSTREAM}), so the scanner needs no access to it, and nothing is written anywhere.
 */
@ApplicationScoped
class ClamdScanner implements VirusScanner {
    private static final System.Logger LOG = System.getLogger(ClamdScanner.class.getName());
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(US_ASCII);
    private static final int PIECE = 1 << 16;
    private static final int ANSWER = 1_000;

    private final Duration limit;

    @Inject
    Settings settings;

    ClamdScanner() {
        this(Duration.ofSeconds(60));
    }

    /** Creates a scanner that gives up after another time. */
    ClamdScanner(Duration limit) {
        this.limit = limit;
    }

    @Override
    public ScanResult scan(StoredContent upload) {
        return scan(upload, settings.virusScanner());
    }

    ScanResult scan(StoredContent upload, Optional<SocketAddress> address) {
        return address.map(clamd -> scan(upload, clamd)).orElse(ScanResult.NOT_CONFIGURED);
    }

    ScanResult scan(StoredContent upload, SocketAddress address) {
        try (Conversation clamd = new Conversation(address)) {
            clamd.send(upload);
            String answer = clamd.answer();
            if (answer.equals("stream: OK")) {
                return ScanResult.CLEAN;
            }
            if (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) {
                return ScanResult.INFECTED;
            }
            LOG.log(System.Logger.Level.WARNING, "The virus scanner gives no verdict: {0}", answer);
            return ScanResult.UNAVAILABLE;
        } catch (IOException unreachable) {
            LOG.log(System.Logger.Level.WARNING, "The virus scanner does not answer: {0}", unreachable.toString());
            return ScanResult.UNAVAILABLE;
        }
    }

    /** One connection, every step of which ends when the time is over. */
    private final class Conversation implements AutoCloseable {
        private final SocketChannel channel;
        private final Selector selector;
        private final long end = System.nanoTime() + limit.toNanos();

        Conversation(SocketAddress address) throws IOException {
            selector = Selector.open();
            channel = address instanceof UnixDomainSocketAddress
                    ? SocketChannel.open(StandardProtocolFamily.UNIX)
                    : SocketChannel.open();
            channel.configureBlocking(false);
            SelectionKey key = channel.register(selector, SelectionKey.OP_CONNECT);
            if (!channel.connect(address)) {
                do {
                    await(key, SelectionKey.OP_CONNECT);
                } while (!channel.finishConnect());
            }
        }

        private void await(SelectionKey key, int operation) throws IOException {
            key.interestOps(operation);
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0 || (selector.select(left) == 0 && System.nanoTime() >= end)) {
                throw new SocketTimeoutException("no answer within " + limit.toSeconds() + " s");
            }
            selector.selectedKeys().clear();
        }

        void send(StoredContent upload) throws IOException {
            write(ByteBuffer.wrap(COMMAND));
            ByteBuffer piece = ByteBuffer.allocate(PIECE + 4);
            try (SeekableByteChannel content = upload.open()) {
                piece.position(4);
                while (content.read(piece) >= 0) {
                    piece.putInt(0, piece.position() - 4);
                    write(piece.flip());
                    piece.clear().position(4);
                }
            }
            write(ByteBuffer.allocate(4));
        }

        private void write(ByteBuffer bytes) throws IOException {
            SelectionKey key = channel.keyFor(selector);
            while (bytes.hasRemaining()) {
                if (channel.write(bytes) == 0) {
                    await(key, SelectionKey.OP_WRITE);
                }
            }
        }

        /** Returns the answer up to its final zero. */
        String answer() throws IOException {
            SelectionKey key = channel.keyFor(selector);
            ByteBuffer answer = ByteBuffer.allocate(ANSWER);
            while (answer.hasRemaining()) {
                int count = channel.read(answer);
                if (count < 0 || (answer.position() > 0 && answer.get(answer.position() - 1) == 0)) {
                    break;
                }
                if (count == 0) {
                    await(key, SelectionKey.OP_READ);
                }
            }
            return US_ASCII.decode(answer.flip()).toString().replace("\0", "").strip();
        }

        @Override
        public void close() throws IOException {
            try (channel;
                    selector) {
                selector.wakeup();
            }
        }
    }
}
