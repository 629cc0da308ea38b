package org.tongxin.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Sends reports over a few connections at once and keeps the book: which were acknowledged as which case, and which are
 * still without an answer. Those are sent again with the same id after the fault, as an honest client does.
 */
final class Load {

    private static final int CONNECTIONS = 8;
    private static final int ENOUGH = 1_000_000;

    private final Submission submission;
    private final Map<UUID, String> acknowledged = new ConcurrentHashMap<>();
    private final Queue<UUID> unanswered = new ConcurrentLinkedQueue<>();
    private final Queue<String> changedNumbers = new ConcurrentLinkedQueue<>();

    Load(Submission submission) {
        this.submission = submission;
    }

    /** Runs {@code fault} once so many more reports were acknowledged, with others on their way. */
    void until(int acknowledgements, Fault fault) throws Exception {
        var answers = new Semaphore(0);
        var struck = new AtomicBoolean();
        List<Future<?>> senders = new ArrayList<>();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int connection = 0; connection < CONNECTIONS; connection++) {
                senders.add(pool.submit(() -> send(answers, struck)));
            }
            try {
                assertThat(answers.tryAcquire(acknowledgements, 3, TimeUnit.MINUTES))
                        .as("%s reports acknowledged within three minutes", acknowledgements)
                        .isTrue();
                fault.strike();
            } finally {
                struck.set(true);
            }
        }
        for (Future<?> sender : senders) {
            sender.get();
        }
    }

    /** Sends again what had no answer, until each has one. */
    void settle() throws InterruptedException {
        for (UUID key = unanswered.poll(); key != null; key = unanswered.poll()) {
            if (!sendOnce(key)) {
                unanswered.add(key);
            }
        }
    }

    Map<UUID, String> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    /** Reports whose second answer named another case than the first. */
    List<String> changedNumbers() {
        return List.copyOf(changedNumbers);
    }

    private void send(Semaphore answers, AtomicBoolean struck) {
        try {
            while (!struck.get()) {
                UUID waiting = unanswered.poll();
                UUID key = waiting == null ? UUID.randomUUID() : waiting;
                if (sendOnce(key)) {
                    answers.release();
                } else {
                    unanswered.add(key);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            answers.release(ENOUGH);
            throw e;
        }
    }

    private boolean sendOnce(UUID key) throws InterruptedException {
        Optional<String> id = submission.send(key);
        id.ifPresent(given -> {
            String before = acknowledged.put(key, given);
            if (before != null && !before.equals(given)) {
                changedNumbers.add(key + " " + before + " " + given);
            }
        });
        return id.isPresent();
    }

    /** What goes wrong in a round. */
    interface Fault {
        void strike() throws Exception;
    }
}
