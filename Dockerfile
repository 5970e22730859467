FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev
# Temporal's native part comes for five platforms; one is ours.
RUN node -e "const fs = require('node:fs'), at = 'node_modules/@temporalio/core-bridge/releases', own = { x64: 'x86_64', arm64: 'aarch64' }[process.arch] + '-unknown-linux-gnu'; for (const name of fs.readdirSync(at)) if (name !== own) fs.rmSync(at + '/' + name, { recursive: true })"

FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/web/dist web/dist
# What a volume for the notary's key is made of: its user's alone.
RUN install -d -o node -g node -m 0700 /notary
USER node
CMD ["node", "--enable-source-maps", "dist/api/main.js"]
